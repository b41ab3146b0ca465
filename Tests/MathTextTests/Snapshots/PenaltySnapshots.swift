/// Penalties, priors, geometry, shrinkage.
///
/// Each block: the source, one line in Unicode and in ASCII, the words, the problems, and the
/// block in Unicode (`|`) and ASCII (`:`) where it differs from the line.
let penaltySnapshots = #"""
  tex \lambda = 1/\sigma^2
  uni λ = 1/σ²
  asc lambda = 1/sigma^2
  say lambda equals 1 over sigma squared

  tex \sigma^2 = \frac{1}{\lambda}
  uni σ² = 1/λ
  asc sigma^2 = 1/lambda
  say sigma squared equals 1 over lambda
    |     1|
    |σ² = ─|
    |     λ|
    :            1   :
    :sigma^2 = ------:
    :          lambda:

  tex \lambda = \frac{1}{2\sigma^2}
  uni λ = 1/(2σ²)
  asc lambda = 1/(2 sigma^2)
  say lambda equals the fraction 1 over 2 sigma squared, end fraction
    |     1 |
    |λ = ───|
    |    2σ²|
    :             1    :
    :lambda = ---------:
    :         2 sigma^2:

  tex \lambda = \frac{1}{N\sigma^2}
  uni λ = 1/(Nσ²)
  asc lambda = 1/(N sigma^2)
  say lambda equals the fraction 1 over N sigma squared, end fraction
    |     1 |
    |λ = ───|
    |    Nσ²|
    :             1    :
    :lambda = ---------:
    :         N sigma^2:

  tex \frac{\lambda}{2}\|w\|_2^2
  uni (λ/2)‖w‖₂²
  asc (lambda/2) ||w||_2^2
  say lambda over 2 times the squared 2-norm of w
    |λ      |
    |─ ‖w‖₂²|
    |2      |
    :lambda          :
    :------ ||w||_2^2:
    :  2             :

  tex \tfrac12\lambda\|w\|^2
  uni ½λ‖w‖²
  asc (1/2) lambda ||w||^2
  say 1 over 2 times lambda times the squared norm of w
    :1               :
    :- lambda ||w||^2:
    :2               :

  tex \frac{1}{2}\lambda\lVert w\rVert_2^2
  uni ½λ‖w‖₂²
  asc (1/2) lambda ||w||_2^2
  say 1 over 2 times lambda times the squared 2-norm of w
    |1       |
    |─ λ‖w‖₂²|
    |2       |
    :1                 :
    :- lambda ||w||_2^2:
    :2                 :

  tex \lambda\|w\|^2
  uni λ‖w‖²
  asc lambda ||w||^2
  say lambda times the squared norm of w

  tex \frac{1}{2\sigma^2}\|w\|^2
  uni (1/(2σ²))‖w‖²
  asc (1/(2 sigma^2)) ||w||^2
  say the fraction 1 over 2 sigma squared, end fraction, times the squared norm of w
    | 1      |
    |─── ‖w‖²|
    |2σ²     |
    :    1            :
    :--------- ||w||^2:
    :2 sigma^2        :

  tex L(w) = L_{\text{data}}(w) + \frac{\lambda}{2}\|w\|_2^2
  uni L(w) = L_data(w) + (λ/2)‖w‖₂²
  asc L(w) = L_data(w) + (lambda/2) ||w||_2^2
  say L of w equals L data of w plus lambda over 2 times the squared 2-norm of w
    |                   λ      |
    |L(w) = L_data(w) + ─ ‖w‖₂²|
    |                   2      |
    :                   lambda          :
    :L(w) = L_data(w) + ------ ||w||_2^2:
    :                     2             :

  tex \nabla L(w) = \nabla L_{\text{data}}(w) + \lambda w
  uni ∇L(w) = ∇L_data(w) + λw
  asc grad L(w) = grad L_data(w) + lambda w
  say the gradient of L of w equals the gradient of L data of w plus lambda w

  tex \frac{\partial}{\partial w}\frac{\lambda}{2}w^2 = \lambda w
  uni (∂/∂w)(λ/2)w² = λw
  asc (d/dw)(lambda/2) w^2 = lambda w
  say partial over partial w times lambda over 2 times w squared equals lambda w
    |∂  λ        |
    |── ─ w² = λw|
    |∂w 2        |
    :d  lambda               :
    :-- ------ w^2 = lambda w:
    :dw   2                  :

  tex \frac{\partial L}{\partial w_i} = g_i + \lambda w_i
  uni ∂L/∂wᵢ = gᵢ + λwᵢ
  asc dL/dw_i = g_i + lambda w_i
  say partial L over partial w sub i equals g sub i plus lambda w sub i
    |∂L            |
    |─── = gᵢ + λwᵢ|
    |∂wᵢ           |
    : dL                    :
    :---- = g_i + lambda w_i:
    :dw_i                   :

  tex w \leftarrow w - \eta\,(g + \lambda w) = (1 - \eta\lambda)\,w - \eta\,g
  uni w ← w − η (g + λw) = (1 − ηλ) w − η g
  asc w <- w - eta (g + lambda w) = (1 - eta lambda) w - eta g
  say w becomes w minus eta times open paren g plus lambda w close paren equals open paren 1 minus eta lambda close paren times w minus eta g

  tex w_t = (1-\eta\lambda)^t\, w_0
  uni wₜ = (1 − ηλ)ᵗ w₀
  asc w_t = (1 - eta lambda)^t w_0
  say w sub t equals open paren 1 minus eta lambda close paren to the t times w sub 0

  tex t_{1/2} = \frac{\ln 2}{-\ln(1-\eta\lambda)} \approx \frac{\ln 2}{\eta\lambda}
  uni t_(1/2) = (ln 2)/(−ln(1 − ηλ)) ≈ (ln 2)/(ηλ)
  asc t_(1/2) = (ln 2)/(-ln(1 - eta lambda)) ~= (ln 2)/(eta lambda)
  say t sub 1 over 2 equals the fraction natural log of 2, over minus natural log of open paren 1 minus eta lambda close paren, end fraction, is approximately the fraction natural log of 2, over eta lambda, end fraction
    |          ln 2       ln 2|
    |t    = ─────────── ≈ ────|
    | 1/2   −ln(1 − ηλ)    ηλ |
    :                 ln 2               ln 2   :
    :t_(1/2) = ------------------- ~= ----------:
    :          -ln(1 - eta lambda)    eta lambda:

  tex \prod_{t=1}^{T} (1 - \eta_t\lambda) \approx \exp\left(-\lambda\sum_{t=1}^{T}\eta_t\right)
  uni ∏ₜ₌₁ᵀ (1 − ηₜλ) ≈ exp(−λ ∑ₜ₌₁ᵀ ηₜ)
  asc prod_(t=1)^T (1 - eta_t lambda) ~= exp(-lambda sum_(t=1)^T eta_t)
  say the product from t equals 1 to T of open paren 1 minus eta sub t lambda close paren is approximately exp of open paren minus lambda times the sum from t equals 1 to T of eta sub t close paren
    | T                 ⎛    T    ⎞|
    | ∏  (1 − ηₜλ) ≈ exp⎜−λ  ∑  ηₜ⎟|
    |t=1                ⎝   t=1   ⎠|
    : T                            /          T        \:
    :prod (1 - eta_t lambda) ~= exp| -lambda sum eta_t |:
    :t=1                           \         t=1       /:

  tex p(w) = \frac{1}{\sqrt{2\pi\sigma^2}} \exp\left(-\frac{w^2}{2\sigma^2}\right)
  uni p(w) = (1/√(2πσ²)) exp(−w²/(2σ²))
  asc p(w) = (1/sqrt(2 pi sigma^2)) exp(-w^2/(2 sigma^2))
  say p of w equals the fraction 1 over the square root of 2 pi sigma squared, end root, end fraction, times exp of open paren minus the fraction w squared over 2 sigma squared, end fraction, close paren
    |         1      ⎛  w² ⎞|
    |p(w) = ───── exp⎜− ───⎟|
    |        ____    ⎝  2σ²⎠|
    |       √2πσ²           |
    :               1             /      w^2    \:
    :p(w) = ------------------ exp| - --------- |:
    :       sqrt(2 pi sigma^2)    \   2 sigma^2 /:

  tex w \sim \mathcal{N}(0, \sigma^2 I)
  uni w ∼ 𝒩(0, σ²I)
  asc w ~ N(0, sigma^2 I)
  say w is distributed as normal of 0, sigma squared I

  tex -\log p(w) = \frac{w^2}{2\sigma^2} + \text{a constant}.
  uni −log p(w) = w²/(2σ²) + a constant.
  asc -log p(w) = w^2/(2 sigma^2) + a constant.
  say minus log of p of w equals the fraction w squared over 2 sigma squared, end fraction, plus a constant.
    |            w²               |
    |−log p(w) = ─── + a constant.|
    |            2σ²              |
    :               w^2                 :
    :-log p(w) = --------- + a constant.:
    :            2 sigma^2              :

  tex -\log p(w) = \frac{\|w\|_2^2}{2\sigma^2} + \frac{n}{2}\log(2\pi\sigma^2)
  uni −log p(w) = ‖w‖₂²/(2σ²) + (n/2) log(2πσ²)
  asc -log p(w) = ||w||_2^2/(2 sigma^2) + (n/2) log(2 pi sigma^2)
  say minus log of p of w equals the fraction the squared 2-norm of w over 2 sigma squared, end fraction, plus n over 2 times log of 2 pi sigma squared
    |            ‖w‖₂²   n          |
    |−log p(w) = ───── + ─ log(2πσ²)|
    |             2σ²    2          |
    :            ||w||_2^2   n                  :
    :-log p(w) = --------- + - log(2 pi sigma^2):
    :            2 sigma^2   2                  :

  tex p(w \mid D) \propto p(D \mid w)\, p(w)
  uni p(w | D) ∝ p(D | w) p(w)
  asc p(w | D) propto p(D | w) p(w)
  say p of w given D is proportional to p of D given w times p of w

  tex p(w | D) = \frac{p(D | w)\,p(w)}{p(D)}
  uni p(w | D) = (p(D | w) p(w))/p(D)
  asc p(w | D) = (p(D | w) p(w))/p(D)
  say p of w given D equals the fraction p of D given w times p of w over p of D, end fraction
    |           p(D | w) p(w)|
    |p(w | D) = ─────────────|
    |               p(D)     |
    :           p(D | w) p(w):
    :p(w | D) = -------------:
    :               p(D)     :

  tex \hat{w} = \arg\min_w \; L_{\text{data}}(w) + \frac{1}{2\sigma^2}\|w\|_2^2.
  uni ŵ = arg min_w L_data(w) + (1/(2σ²))‖w‖₂².
  asc w_hat = arg min_w L_data(w) + (1/(2 sigma^2)) ||w||_2^2.
  say w hat equals the arg min over w of L data of w plus the fraction 1 over 2 sigma squared, end fraction, times the squared 2-norm of w.
    |                         1        |
    |ŵ = arg min L_data(w) + ─── ‖w‖₂².|
    |       w                2σ²       |
    :                                1               :
    :w_hat = arg min L_data(w) + --------- ||w||_2^2.:
    :           w                2 sigma^2           :

  tex \hat w_{\text{MAP}} = \operatorname*{arg\,max}_w \left[ \log p(D \mid w) + \log p(w) \right]
  uni ŵ_MAP = arg max_w [log p(D | w) + log p(w)]
  asc w_hat_MAP = arg max_w [log p(D | w) + log p(w)]
  say w hat MAP equals the arg max over w of open bracket log of p of D given w plus log of p of w close bracket
    |ŵ_MAP = arg max [log p(D | w) + log p(w)]|
    |           w                             |
    :w_hat_MAP = arg max [log p(D | w) + log p(w)]:
    :               w                             :

  tex p(w) = \frac{1}{2b} e^{-|w|/b}
  uni p(w) = (1/(2b))e^(−|w|/b)
  asc p(w) = (1/(2 b)) e^(-|w|/b)
  say p of w equals the fraction 1 over 2 b, end fraction, times e to the power minus the absolute value of w over b, end power
    |       1   −|w|/b|
    |p(w) = ── e      |
    |       2b        |
    :        1            :
    :p(w) = --- e^(-|w|/b):
    :       2 b           :

  tex \lambda\|w\|_1 = \lambda \sum_{i=1}^{n} |w_i|
  uni λ‖w‖₁ = λ ∑ᵢ₌₁ⁿ |wᵢ|
  asc lambda ||w||_1 = lambda sum_(i=1)^n |w_i|
  say lambda times the 1-norm of w equals lambda times the sum from i equals 1 to n of the absolute value of w sub i
    |           n      |
    |λ‖w‖₁ = λ  ∑  |wᵢ||
    |          i=1     |
    :                         n       :
    :lambda ||w||_1 = lambda sum |w_i|:
    :                        i=1      :

  tex \operatorname{sign}(w)
  uni sign(w)
  asc sign(w)
  say the sign of w

  tex S_\gamma(z) = \operatorname{sign}(z)\max(|z|-\gamma,\, 0)
  uni Sᵧ(z) = sign(z) max(|z| − γ, 0)
  asc S_gamma(z) = sign(z) max(|z| - gamma, 0)
  say S sub gamma of z equals the sign of z times the maximum of open paren the absolute value of z minus gamma, 0 close paren

  tex S_\gamma(z) = \begin{cases} z - \gamma & z > \gamma \\ 0 & |z| \le \gamma \\ z + \gamma & z < -\gamma \end{cases}
  uni Sᵧ(z) = {z − γ, z > γ; 0, |z| ≤ γ; z + γ, z < −γ}
  asc S_gamma(z) = {z - gamma, z > gamma; 0, |z| <= gamma; z + gamma, z < -gamma}
  say S sub gamma of z equals either z minus gamma, if z is greater than gamma; or 0, if the absolute value of z is at most gamma; or z plus gamma, if z is less than minus gamma
    |        ⎧ z − γ  z > γ  |
    |Sᵧ(z) = ⎨ 0      |z| ≤ γ|
    |        ⎩ z + γ  z < −γ |
    :             / z - gamma  z > gamma   :
    :S_gamma(z) = < 0          |z| <= gamma:
    :             \ z + gamma  z < -gamma  :

  tex w_i^* = \frac{h_i\,\theta_i^*}{h_i + \lambda}
  uni wᵢ* = (hᵢ θᵢ*)/(hᵢ + λ)
  asc w_i^* = (h_i theta_i^*)/(h_i + lambda)
  say w sub i star equals the fraction h sub i theta sub i star over h sub i plus lambda, end fraction
    |      hᵢ θᵢ*|
    |wᵢ* = ──────|
    |      hᵢ + λ|
    :        h_i theta_i^*:
    :w_i^* = -------------:
    :        h_i + lambda :

  tex \tilde\theta_i = \frac{h_i}{h_i + 2\lambda}\theta_i^*
  uni θ̃ᵢ = (hᵢ/(hᵢ + 2λ))θᵢ*
  asc theta_tilde_i = (h_i/(h_i + 2 lambda)) theta_i^*
  say theta tilde sub i equals the fraction h sub i over h sub i plus 2 lambda, end fraction, times theta sub i star
    |       hᵢ       |
    |θ̃ᵢ = ─────── θᵢ*|
    |     hᵢ + 2λ    |
    :                     h_i                :
    :theta_tilde_i = -------------- theta_i^*:
    :                h_i + 2 lambda          :

  tex \sum_i \frac{h_i}{h_i + \lambda}
  uni ∑ᵢ hᵢ/(hᵢ + λ)
  asc sum_i h_i/(h_i + lambda)
  say the sum over i of the fraction h sub i over h sub i plus lambda, end fraction
    |    hᵢ  |
    |∑ ──────|
    |i hᵢ + λ|
    :        h_i     :
    :sum ------------:
    : i  h_i + lambda:

  tex \operatorname{df}(\lambda) = \sum_{i=1}^p \frac{h_i}{h_i+\lambda} \le p
  uni df(λ) = ∑ᵢ₌₁ᵖ hᵢ/(hᵢ + λ) ≤ p
  asc df(lambda) = sum_(i=1)^p h_i/(h_i + lambda) <= p
  say df of lambda equals the sum from i equals 1 to p of the fraction h sub i over h sub i plus lambda, end fraction, is at most p
    |         p    hᵢ      |
    |df(λ) =  ∑  ────── ≤ p|
    |        i=1 hᵢ + λ    |
    :              p      h_i          :
    :df(lambda) = sum ------------ <= p:
    :             i=1 h_i + lambda     :

  tex \hat{\mathbf w} = (\mathbf{X}^\top\mathbf{X} + \alpha \mathbf{I})^{-1}\mathbf{X}^\top \mathbf{y}
  uni 𝐰̂ = (𝐗ᵀ𝐗 + α𝐈)⁻¹𝐗ᵀ𝐲
  asc w_hat = (X^T X + alpha I)^-1 X^T y
  say bold w hat equals open paren bold X transpose bold X plus alpha bold I close paren inverse times bold X transpose bold y

  tex \min_{w,\,b}\; \|y - Xw - b\mathbf{1}\|_2^2 + \alpha\|w\|_2^2
  uni min_(w, b) ‖y − Xw − b𝟏‖₂² + α‖w‖₂²
  asc min_(w, b) ||y - X w - b 1||_2^2 + alpha ||w||_2^2
  say the minimum over w, b of the squared 2-norm of y minus X w minus b bold 1, end norm, plus alpha times the squared 2-norm of w
    |min  ‖y − Xw − b𝟏‖₂² + α‖w‖₂²|
    |w, b                         |
    :min  ||y - X w - b 1||_2^2 + alpha ||w||_2^2:
    :w, b                                        :

  tex \frac{1}{2n}\|y - Xw\|_2^2 + \alpha\rho\|w\|_1 + \frac{\alpha(1-\rho)}{2}\|w\|_2^2
  uni (1/(2n))‖y − Xw‖₂² + αρ‖w‖₁ + (α(1 − ρ)/2)‖w‖₂²
  asc (1/(2 n)) ||y - X w||_2^2 + alpha rho ||w||_1 + (alpha(1 - rho)/2) ||w||_2^2
  say the fraction 1 over 2 n, end fraction, times the squared 2-norm of y minus X w, end norm, plus alpha rho times the 1-norm of w plus the fraction alpha times open paren 1 minus rho close paren, over 2, end fraction, times the squared 2-norm of w
    |1                        α(1 − ρ)      |
    |── ‖y − Xw‖₂² + αρ‖w‖₁ + ──────── ‖w‖₂²|
    |2n                          2          |
    : 1                                        alpha(1 - rho)          :
    :--- ||y - X w||_2^2 + alpha rho ||w||_1 + -------------- ||w||_2^2:
    :2 n                                             2                 :

  tex \alpha_{\max} = \frac{1}{n}\max_j |x_j^\top y|
  uni α_max = (1/n) maxⱼ |xⱼᵀy|
  asc alpha_max = (1/n) max_j |x_j^T y|
  say alpha max equals 1 over n times the maximum over j of the absolute value of x sub j transpose y
    |        1           |
    |α_max = ─ max |xⱼᵀy||
    |        n  j        |
    :            1              :
    :alpha_max = - max |x_j^T y|:
    :            n  j           :

  tex \|w\|_2 \le r
  uni ‖w‖₂ ≤ r
  asc ||w||_2 <= r
  say the 2-norm of w is at most r

  tex \{w : \|w\|_1 \le t\}
  uni {w : ‖w‖₁ ≤ t}
  asc {w : ||w||_1 <= t}
  say open brace w: the 1-norm of w is at most t close brace

  tex \lambda_{\text{snap}} = h|\theta^*|
  uni λ_snap = h|θ*|
  asc lambda_snap = h |theta^*|
  say lambda snap equals h times the absolute value of theta star

  tex \left\|\frac{w}{\sigma}\right\|_2^2
  uni ‖w/σ‖₂²
  asc ||w/sigma||_2^2
  say the squared 2-norm of w over sigma, end norm
    |║w║²|
    |║─║ |
    |║σ║₂|
    :||  w  ||2:
    :||-----|| :
    :||sigma||2:

  tex \frac{\|\tilde\theta\|}{\|\theta^*\|} = 1 - 37.5\%
  uni ‖θ̃‖/‖θ*‖ = 1 − 37.5%
  asc ||theta_tilde||/||theta^*|| = 1 - 37.5%
  say the norm of theta tilde over the norm of theta star equals 1 minus 37.5 percent
    |‖θ̃‖             |
    |──── = 1 − 37.5%|
    |‖θ*‖            |
    :||theta_tilde||            :
    :--------------- = 1 - 37.5%:
    :  ||theta^*||              :

  tex H + \lambda I = Q(\Lambda + \lambda I)Q^\top
  uni H + λI = Q(Λ + λI)Qᵀ
  asc H + lambda I = Q(Lambda + lambda I) Q^T
  say H plus lambda I equals Q times open paren capital lambda plus lambda I close paren times Q transpose

  tex \lambda_t \approx \frac{1}{\eta t}
  uni λₜ ≈ 1/(ηt)
  asc lambda_t ~= 1/(eta t)
  say lambda sub t is approximately the fraction 1 over eta t, end fraction
    |     1 |
    |λₜ ≈ ──|
    |     ηt|
    :              1  :
    :lambda_t ~= -----:
    :            eta t:

  tex \theta_t = \theta^* + (1-\eta h)^t(\theta_0 - \theta^*)
  uni θₜ = θ* + (1 − ηh)ᵗ(θ₀ − θ*)
  asc theta_t = theta^* + (1 - eta h)^t (theta_0 - theta^*)
  say theta sub t equals theta star plus open paren 1 minus eta h close paren to the t times open paren theta sub 0 minus theta star close paren

  tex \frac{\sigma_{\text{noise}}^2}{\sigma_{\text{prior}}^2}
  uni σ_noise²/σ_prior²
  asc sigma_noise^2/sigma_prior^2
  say sigma noise squared over sigma prior squared
    |σ_noise²|
    |────────|
    |σ_prior²|
    :sigma_noise^2:
    :-------------:
    :sigma_prior^2:
  """#
