/// Gradient steps, momentum, Adam, schedules.
///
/// Each block: the source, one line in Unicode and in ASCII, the words, the problems, and the
/// block in Unicode (`|`) and ASCII (`:`) where it differs from the line.
let optimizerSnapshots = #"""
  tex w \leftarrow w - \eta\,\nabla L(w)
  uni w ← w − η ∇L(w)
  asc w <- w - eta grad L(w)
  say w becomes w minus eta times the gradient of L of w

  tex w_{t+1} = w_t - \eta\, g_t
  uni wₜ₊₁ = wₜ − η gₜ
  asc w_(t+1) = w_t - eta g_t
  say w sub t plus 1, end sub, equals w sub t minus eta g sub t

  tex v \leftarrow \mu v + g
  uni v ← μv + g
  asc v <- mu v + g
  say v becomes mu v plus g

  tex m_t = \beta_1 m_{t-1} + (1-\beta_1)\,g_t
  uni mₜ = β₁mₜ₋₁ + (1 − β₁) gₜ
  asc m_t = beta_1 m_(t-1) + (1 - beta_1) g_t
  say m sub t equals beta sub 1 m sub t minus 1, end sub, plus open paren 1 minus beta sub 1 close paren times g sub t

  tex v_t = \beta_2 v_{t-1} + (1-\beta_2)\,g_t^2
  uni vₜ = β₂vₜ₋₁ + (1 − β₂) gₜ²
  asc v_t = beta_2 v_(t-1) + (1 - beta_2) g_t^2
  say v sub t equals beta sub 2 v sub t minus 1, end sub, plus open paren 1 minus beta sub 2 close paren times g sub t squared

  tex \hat m_t = \frac{m_t}{1-\beta_1^t}, \qquad \hat v_t = \frac{v_t}{1-\beta_2^t}
  uni m̂ₜ = mₜ/(1 − β₁ᵗ),    v̂ₜ = vₜ/(1 − β₂ᵗ)
  asc m_hat_t = m_t/(1 - beta_1^t),    v_hat_t = v_t/(1 - beta_2^t)
  say m hat sub t equals the fraction m sub t over 1 minus beta sub 1 to the t, end fraction, v hat sub t equals the fraction v sub t over 1 minus beta sub 2 to the t, end fraction
    |       mₜ               vₜ   |
    |m̂ₜ = ───────,    v̂ₜ = ───────|
    |     1 − β₁ᵗ          1 − β₂ᵗ|
    :              m_t                        v_t     :
    :m_hat_t = ------------,    v_hat_t = ------------:
    :          1 - beta_1^t               1 - beta_2^t:

  tex w \leftarrow w - \eta\,\frac{\hat{m}}{\sqrt{\hat{v}} + \epsilon}
  uni w ← w − η (m̂/(√v̂ + ε))
  asc w <- w - eta (m_hat/(sqrt(v_hat) + epsilon))
  say w becomes w minus eta times the fraction m hat over the square root of v hat plus epsilon, end fraction
    |            m̂   |
    |w ← w − η ──────|
    |          √v̂ + ε|
    :                     m_hat        :
    :w <- w - eta ---------------------:
    :             sqrt(v_hat) + epsilon:

  tex w \leftarrow (1 - \eta\lambda)\,w - \eta\,\frac{\hat{m}}{\sqrt{\hat{v}} + \epsilon}
  uni w ← (1 − ηλ) w − η (m̂/(√v̂ + ε))
  asc w <- (1 - eta lambda) w - eta (m_hat/(sqrt(v_hat) + epsilon))
  say w becomes open paren 1 minus eta lambda close paren times w minus eta times the fraction m hat over the square root of v hat plus epsilon, end fraction
    |                     m̂   |
    |w ← (1 − ηλ) w − η ──────|
    |                   √v̂ + ε|
    :                                      m_hat        :
    :w <- (1 - eta lambda) w - eta ---------------------:
    :                              sqrt(v_hat) + epsilon:

  tex w_{t+1} = \underbrace{(1-\eta\lambda)\,w_t}_{\text{decay}} - \underbrace{\eta\,\frac{\hat m_t}{\sqrt{\hat v_t}+\epsilon}}_{\text{adaptive step}}
  uni wₜ₊₁ = (1 − ηλ) wₜ [decay] − η (m̂ₜ/(√v̂ₜ + ε)) [adaptive step]
  asc w_(t+1) = (1 - eta lambda) w_t [decay] - eta (m_hat_t/(sqrt(v_hat_t) + epsilon)) [adaptive step]
  say w sub t plus 1, end sub, equals open paren 1 minus eta lambda close paren times w sub t, labelled decay, minus eta times the fraction m hat sub t over the square root of v hat sub t plus epsilon, end fraction, labelled adaptive step
    |                           m̂ₜ     |
    |wₜ₊₁ = (1 − ηλ) wₜ −   η ───────  |
    |       ╰────┬────╯       √v̂ₜ + ε  |
    |          decay        ╰───┬───╯  |
    |                     adaptive step|
    :                                             m_hat_t        :
    :w_(t+1) = (1 - eta lambda) w_t - eta -----------------------:
    :          '--------+---------'       sqrt(v_hat_t) + epsilon:
    :                 decay           '------------+------------':
    :                                        adaptive step       :

  tex \frac{\eta\lambda}{\sqrt{\hat v}+\epsilon}
  uni ηλ/(√v̂ + ε)
  asc (eta lambda)/(sqrt(v_hat) + epsilon)
  say the fraction eta lambda over the square root of v hat plus epsilon, end fraction
    |  ηλ  |
    |──────|
    |√v̂ + ε|
    :     eta lambda      :
    :---------------------:
    :sqrt(v_hat) + epsilon:

  tex \eta\lambda / (\sqrt{\hat{v}} + \epsilon)
  uni ηλ/(√v̂ + ε)
  asc eta lambda/(sqrt(v_hat) + epsilon)
  say eta lambda over open paren the square root of v hat plus epsilon close paren

  tex \eta\lambda/\sqrt{\hat{v}}
  uni ηλ/√v̂
  asc eta lambda/sqrt(v_hat)
  say eta lambda over the square root of v hat

  tex \eta \cdot g/\sqrt{g^2} = \eta = 0.001
  uni η · g/√(g²) = η = 0.001
  asc eta * g/sqrt(g^2) = eta = 0.001
  say eta times g over the square root of g squared equals eta equals 0.001
    |       __            |
    |η · g/√g² = η = 0.001|

  tex \hat{m}/\sqrt{\hat{v}}
  uni m̂/√v̂
  asc m_hat/sqrt(v_hat)
  say m hat over the square root of v hat

  tex |\Delta w| \approx \eta\,\frac{|g|}{\sqrt{g^2}} = \eta
  uni |Δw| ≈ η (|g|/√(g²)) = η
  asc |Delta w| ~= eta (|g|/sqrt(g^2)) = eta
  say the absolute value of capital delta w is approximately eta times the fraction the absolute value of g over the square root of g squared, end fraction, equals eta
    |         |g|    |
    ||Δw| ≈ η ─── = η|
    |          __    |
    |         √g²    |
    :                    |g|         :
    :|Delta w| ~= eta --------- = eta:
    :                 sqrt(g^2)      :

  tex g \leftarrow g \cdot \min\left(1, \frac{c}{\|g\|_2}\right)
  uni g ← g · min(1, c/‖g‖₂)
  asc g <- g * min(1, c/||g||_2)
  say g becomes g times the minimum of open paren 1, c over the 2-norm of g close paren
    |           ⎛    c  ⎞|
    |g ← g · min⎜1, ────⎟|
    |           ⎝   ‖g‖₂⎠|
    :            /       c    \:
    :g <- g * min| 1, ------- |:
    :            \    ||g||_2 /:

  tex \eta_t = \frac{\eta_{\max}}{2}\left(1 + \cos\frac{\pi t}{T}\right)
  uni ηₜ = (η_max/2)(1 + cos(πt/T))
  asc eta_t = (eta_max/2)(1 + cos((pi t)/T))
  say eta sub t equals eta max over 2 times open paren 1 plus cos of pi t over T close paren
    |     η_max ⎛        πt⎞|
    |ηₜ = ───── ⎜1 + cos ──⎟|
    |       2   ⎝        T ⎠|
    :        eta_max /         pi t \:
    :eta_t = ------- | 1 + cos ---- |:
    :           2    \          T   /:

  tex \eta_t = \eta_{\min} + \tfrac12(\eta_{\max} - \eta_{\min})\left(1 + \cos\frac{\pi t}{T}\right)
  uni ηₜ = η_min + ½(η_max − η_min)(1 + cos(πt/T))
  asc eta_t = eta_min + (1/2)(eta_max - eta_min)(1 + cos((pi t)/T))
  say eta sub t equals eta min plus 1 over 2 times open paren eta max minus eta min close paren times open paren 1 plus cos of pi t over T close paren
    |                              ⎛        πt⎞|
    |ηₜ = η_min + ½(η_max − η_min) ⎜1 + cos ──⎟|
    |                              ⎝        T ⎠|
    :                  1                     /         pi t \:
    :eta_t = eta_min + - (eta_max - eta_min) | 1 + cos ---- |:
    :                  2                     \          T   /:

  tex \eta = 3 \times 10^{-4}
  uni η = 3 × 10⁻⁴
  asc eta = 3 * 10^-4
  say eta equals 3 times 10 to the minus 4

  tex 10^{-5} \le \lambda \le 10^{-1}
  uni 10⁻⁵ ≤ λ ≤ 10⁻¹
  asc 10^-5 <= lambda <= 10^-1
  say 10 to the minus 5 is at most lambda is at most 10 to the minus 1

  tex \beta_1 = 0.9,\ \beta_2 = 0.999,\ \epsilon = 10^{-8}
  uni β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸
  asc beta_1 = 0.9, beta_2 = 0.999, epsilon = 10^-8
  say beta sub 1 equals 0.9, beta sub 2 equals 0.999, epsilon equals 10 to the minus 8

  tex \lambda_{\text{Adam}} \ne \lambda_{\text{AdamW}}
  uni λ_Adam ≠ λ_AdamW
  asc lambda_Adam != lambda_AdamW
  say lambda Adam is not equal to lambda AdamW

  tex \frac{1}{\eta\lambda} = 2000\ \text{steps}
  uni 1/(ηλ) = 2000 steps
  asc 1/(eta lambda) = 2000 steps
  say the fraction 1 over eta lambda, end fraction, equals 2000 steps
    |1              |
    |── = 2000 steps|
    |ηλ             |
    :    1                  :
    :---------- = 2000 steps:
    :eta lambda             :

  tex \lim_{t\to\infty} (1-\eta\lambda)^t = 0, \quad 0 < \eta\lambda < 1
  uni lim_(t→∞) (1 − ηλ)ᵗ = 0,  0 < ηλ < 1
  asc lim_(t->inf) (1 - eta lambda)^t = 0,  0 < eta lambda < 1
  say the limit as t goes to infinity of open paren 1 minus eta lambda close paren to the t equals 0, 0 is less than eta lambda is less than 1
    |lim (1 − ηλ)ᵗ = 0,  0 < ηλ < 1|
    |t→∞                           |
    : lim   (1 - eta lambda)^t = 0,  0 < eta lambda < 1:
    :t->inf                                            :

  tex f'(x) = \lim_{h\to 0} \frac{f(x+h)-f(x)}{h}
  uni f′(x) = lim_(h→0) (f(x + h) − f(x))/h
  asc f'(x) = lim_(h->0) (f(x + h) - f(x))/h
  say f prime of x equals the limit as h goes to 0 of the fraction f of open paren x plus h close paren minus f of x, over h, end fraction
    |            f(x + h) − f(x)|
    |f′(x) = lim ───────────────|
    |        h→0        h       |
    :             f(x + h) - f(x):
    :f'(x) = lim  ---------------:
    :        h->0        h       :

  tex \frac{d^2 f}{dx^2} + \frac{df}{dx}
  uni d²f/dx² + df/dx
  asc (d^2 f)/dx^2 + df/dx
  say d squared f over d x squared plus d f over d x
    |d²f   df|
    |─── + ──|
    |dx²   dx|
    :d^2 f   df:
    :----- + --:
    :dx^2    dx:

  tex w^{(t+1)} = w^{(t)} - \eta g^{(t)}
  uni w⁽ᵗ⁺¹⁾ = w⁽ᵗ⁾ − ηg⁽ᵗ⁾
  asc w^((t+1)) = w^((t)) - eta g^((t))
  say w superscript t plus 1 equals w superscript t minus eta g superscript t

  tex \theta^{\text{new}} = \theta^{\text{old}} - \eta\nabla_\theta L
  uni θ^(new) = θ^(old) − η∇_θ L
  asc theta^(new) = theta^(old) - eta grad_theta L
  say theta new equals theta old minus eta times the gradient with respect to theta of L
    | new    old       |
    |θ    = θ    − η∇ L|
    |                θ |

  tex \begin{aligned} w_{t+1} &= w_t - \eta(g_t + \lambda w_t) \\ &= (1-\eta\lambda)w_t - \eta g_t \end{aligned}
  uni wₜ₊₁ = wₜ − η(gₜ + λwₜ) = (1 − ηλ)wₜ − ηgₜ
  asc w_(t+1) = w_t - eta(g_t + lambda w_t) = (1 - eta lambda) w_t - eta g_t
  say w sub t plus 1, end sub, equals w sub t minus eta times open paren g sub t plus lambda w sub t close paren; equals open paren 1 minus eta lambda close paren times w sub t minus eta g sub t
    |wₜ₊₁ = wₜ − η(gₜ + λwₜ)|
    |     = (1 − ηλ)wₜ − ηgₜ|
    :w_(t+1) = w_t - eta(g_t + lambda w_t)   :
    :        = (1 - eta lambda) w_t - eta g_t:

  tex \begin{aligned} m &\leftarrow \beta_1 m + (1-\beta_1) g \\ v &\leftarrow \beta_2 v + (1-\beta_2) g^2 \end{aligned}
  uni m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²
  asc m <- beta_1 m + (1 - beta_1) g; v <- beta_2 v + (1 - beta_2) g^2
  say m becomes beta sub 1 m plus open paren 1 minus beta sub 1 close paren times g; v becomes beta sub 2 v plus open paren 1 minus beta sub 2 close paren times g squared
    |m ← β₁m + (1 − β₁)g |
    |v ← β₂v + (1 − β₂)g²|
    :m <- beta_1 m + (1 - beta_1) g  :
    :v <- beta_2 v + (1 - beta_2) g^2:

  tex \text{SGD: L2} \iff \text{decay}
  uni SGD: L2 ⟺ decay
  asc SGD: L2 <=> decay
  say SGD: L2 if and only if decay

  tex \kappa = \frac{h_{\max}}{h_{\min}}
  uni κ = h_max/h_min
  asc kappa = h_max/h_min
  say kappa equals h max over h min
    |    h_max|
    |κ = ─────|
    |    h_min|
    :        h_max:
    :kappa = -----:
    :        h_min:

  tex v_{\max} = \max(v_{\max}, \hat v)
  uni v_max = max(v_max, v̂)
  asc v_max = max(v_max, v_hat)
  say v max equals the maximum of v max, v hat

  tex 1e-05
  uni 1e-05
  asc 1e-05
  say 1 times 10 to the minus 5
  """#
