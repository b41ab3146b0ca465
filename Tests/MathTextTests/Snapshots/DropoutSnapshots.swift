/// Dropout, ensembles, expectations, normalization.
///
/// Each block: the source, one line in Unicode and in ASCII, the words, the problems, and the
/// block in Unicode (`|`) and ASCII (`:`) where it differs from the line.
let dropoutSnapshots = #"""
  tex p_{\text{drop}} = 0.25
  uni p_drop = 0.25
  asc p_drop = 0.25
  say p drop equals 0.25

  tex 1 - p_{\text{drop}} = p_{\text{keep}}
  uni 1 − p_drop = p_keep
  asc 1 - p_drop = p_keep
  say 1 minus p drop equals p keep

  tex \frac{1}{1-p}
  uni 1/(1 − p)
  asc 1/(1 - p)
  say the fraction 1 over 1 minus p, end fraction
    |  1  |
    |─────|
    |1 − p|
    :  1  :
    :-----:
    :1 - p:

  tex \tilde{a} = \frac{m\,a}{1 - p_{\text{drop}}}
  uni ã = (m a)/(1 − p_drop)
  asc a_tilde = (m a)/(1 - p_drop)
  say a tilde equals the fraction m a over 1 minus p drop, end fraction
    |       m a    |
    |ã = ──────────|
    |    1 − p_drop|
    :             m a    :
    :a_tilde = ----------:
    :          1 - p_drop:

  tex m = \begin{cases} 1 & \text{with probability } 1 - p_{\text{drop}} \\ 0 & \text{with probability } p_{\text{drop}} \end{cases}
  uni m = {1 with probability 1 − p_drop; 0 with probability p_drop}
  asc m = {1 with probability 1 - p_drop; 0 with probability p_drop}
  say m equals either 1, with probability 1 minus p drop; or 0, with probability p drop
    |    ⎧ 1  with probability 1 − p_drop|
    |m = ⎨                               |
    |    ⎩ 0  with probability p_drop    |
    :    / 1  with probability 1 - p_drop:
    :m = <                               :
    :    \ 0  with probability p_drop    :

  tex \mathbb{E}[\tilde{a}] = a
  uni 𝔼[ã] = a
  asc E[a_tilde] = a
  say the expected value of a tilde equals a

  tex \hat{E}[\tilde a] = a
  uni Ê[ã] = a
  asc E_hat[a_tilde] = a
  say E hat of a tilde equals a

  tex \mathbb{E}[\tilde a] = p\cdot 0 + (1-p)\cdot\frac{a}{1-p} = a
  uni 𝔼[ã] = p · 0 + (1 − p) · a/(1 − p) = a
  asc E[a_tilde] = p * 0 + (1 - p) * a/(1 - p) = a
  say the expected value of a tilde equals p times 0 plus open paren 1 minus p close paren times the fraction a over 1 minus p, end fraction, equals a
    |                           a      |
    |𝔼[ã] = p · 0 + (1 − p) · ───── = a|
    |                         1 − p    |
    :                                 a      :
    :E[a_tilde] = p * 0 + (1 - p) * ----- = a:
    :                               1 - p    :

  tex \operatorname{Var}[\tilde{a}] = a^2\,\frac{p_{\text{drop}}}{1 - p_{\text{drop}}}
  uni Var[ã] = a² (p_drop/(1 − p_drop))
  asc Var[a_tilde] = a^2 (p_drop/(1 - p_drop))
  say the variance of a tilde equals a squared times the fraction p drop over 1 minus p drop, end fraction
    |              p_drop  |
    |Var[ã] = a² ──────────|
    |            1 − p_drop|
    :                     p_drop  :
    :Var[a_tilde] = a^2 ----------:
    :                   1 - p_drop:

  tex \mathrm{Var}(\tilde a) = \frac{a^2 p}{1-p}
  uni Var(ã) = a²p/(1 − p)
  asc Var(a_tilde) = (a^2 p)/(1 - p)
  say Var of a tilde equals the fraction a squared p over 1 minus p, end fraction
    |          a²p |
    |Var(ã) = ─────|
    |         1 − p|
    :               a^2 p:
    :Var(a_tilde) = -----:
    :               1 - p:

  tex \mathrm{sd} = |a|\sqrt{\frac{p}{(1-p)\,n}}
  uni sd = |a|√(p/((1 − p) n))
  asc sd = |a| sqrt(p/((1 - p) n))
  say sd equals the absolute value of a times the square root of the fraction p over open paren 1 minus p close paren times n, end fraction, end root
    |            __________|
    |           ╱     p    |
    |sd = |a|  ╱  ─────────|
    |        ╲╱   (1 − p) n|
    :            __________:
    :           /     p    :
    :sd = |a|  /  ---------:
    :        \/   (1 - p) n:

  tex \mathbb{E}_{x\sim p}[f(x)] = \int f(x)\,p(x)\,dx
  uni 𝔼_(x∼p)[f(x)] = ∫ f(x) p(x) dx
  asc E_(x~p)[f(x)] = int f(x) p(x) dx
  say the expected value over x distributed as p of f of x equals the integral of f of x times p of x d x
    |𝔼   [f(x)] = ∫ f(x) p(x) dx|
    | x∼p                       |

  tex \mathbb{E}_{m}\left[\left(\frac{m a}{1-p}\right)^2\right] = \frac{a^2}{1-p}
  uni 𝔼ₘ[(ma/(1 − p))²] = a²/(1 − p)
  asc E_m[((m a)/(1 - p))^2] = a^2/(1 - p)
  say the expected value over m of open bracket open paren the fraction m a over 1 minus p, end fraction, close paren squared close bracket equals the fraction a squared over 1 minus p, end fraction
    |  ⎡⎛ ma  ⎞²⎤    a²  |
    |𝔼ₘ⎢⎜─────⎟ ⎥ = ─────|
    |  ⎣⎝1 − p⎠ ⎦   1 − p|
    :   [ /  m a  \2 ]    a^2 :
    :E_m[ | ----- |  ] = -----:
    :   [ \ 1 - p /  ]   1 - p:

  tex \tilde{\mathbf{h}} = \frac{\mathbf{m} \odot \mathbf{h}}{1-p}, \quad \mathbf{m}_i \sim \text{Bernoulli}(1-p)
  uni 𝐡̃ = (𝐦 ⊙ 𝐡)/(1 − p),  𝐦ᵢ ∼ Bernoulli(1 − p)
  asc h_tilde = (m .* h)/(1 - p),  m_i ~ Bernoulli(1 - p)
  say bold h tilde equals the fraction bold m elementwise times bold h, over 1 minus p, end fraction, bold m sub i is distributed as Bernoulli of open paren 1 minus p close paren
    |    𝐦 ⊙ 𝐡                        |
    |𝐡̃ = ─────,  𝐦ᵢ ∼ Bernoulli(1 − p)|
    |    1 − p                        |
    :          m .* h                         :
    :h_tilde = ------,  m_i ~ Bernoulli(1 - p):
    :          1 - p                          :

  tex \frac{\partial L}{\partial a_i} = \frac{m_i}{1-p}\,\frac{\partial L}{\partial \tilde a_i}
  uni ∂L/∂aᵢ = (mᵢ/(1 − p)) (∂L/∂ãᵢ)
  asc dL/da_i = (m_i/(1 - p)) (dL/da_tilde_i)
  say partial L over partial a sub i equals the fraction m sub i over 1 minus p, end fraction, times partial L over partial a tilde sub i
    |∂L     mᵢ   ∂L |
    |─── = ───── ───|
    |∂aᵢ   1 − p ∂ãᵢ|
    : dL     m_i      dL    :
    :---- = ----- ----------:
    :da_i   1 - p da_tilde_i:

  tex 2^n
  uni 2ⁿ
  asc 2^n
  say 2 to the n

  tex 2^{10} = 1024
  uni 2¹⁰ = 1024
  asc 2^10 = 1024
  say 2 to the 10 equals 1024

  tex \prod_{i=1}^{n} p^{1-m_i}(1-p)^{m_i}
  uni ∏ᵢ₌₁ⁿ p^(1−mᵢ) (1 − p)^(mᵢ)
  asc prod_(i=1)^n p^(1-m_i) (1 - p)^(m_i)
  say the product from i equals 1 to n of p to the power 1 minus m sub i, end power, times open paren 1 minus p close paren to the power m sub i, end power
    | n   1−mᵢ       mᵢ|
    | ∏  p    (1 − p)  |
    |i=1               |
    : n                          :
    :prod p^(1-m_i) (1 - p)^(m_i):
    :i=1                         :

  tex \binom{n}{k} p^k (1-p)^{n-k}
  uni C(n, k)pᵏ(1 − p)ⁿ⁻ᵏ
  asc C(n, k) p^k (1 - p)^(n-k)
  say n choose k times p to the k times open paren 1 minus p close paren to the power n minus k, end power
    |⎛n⎞ pᵏ(1 − p)ⁿ⁻ᵏ|
    |⎝k⎠             |
    :/ n \ p^k (1 - p)^(n-k):
    :\ k /                  :

  tex \Pr(K = k) = \binom{n}{k}(1-p)^k p^{n-k}
  uni Pr(K = k) = C(n, k)(1 − p)ᵏpⁿ⁻ᵏ
  asc Pr(K = k) = C(n, k)(1 - p)^k p^(n-k)
  say the probability of K equals k equals n choose k times open paren 1 minus p close paren to the k times p to the power n minus k, end power
    |Pr(K = k) = ⎛n⎞ (1 − p)ᵏpⁿ⁻ᵏ|
    |            ⎝k⎠             |
    :Pr(K = k) = / n \ (1 - p)^k p^(n-k):
    :            \ k /                  :

  tex \operatorname{softmax}(z)_i = \frac{e^{z_i}}{\sum_j e^{z_j}}
  uni softmax(z)ᵢ = e^(zᵢ)/(∑ⱼ e^(zⱼ))
  asc softmax(z)_i = e^(z_i)/(sum_j e^(z_j))
  say the softmax of z, sub i equals the fraction e to the power z sub i, end power, over the sum over j of e to the power z sub j, end power, end fraction
    |                 zᵢ  |
    |                e    |
    |softmax(z)ᵢ = ───────|
    |                  zⱼ |
    |               ∑ e   |
    |               j     |
    :                  e^(z_i)   :
    :softmax(z)_i = -------------:
    :                sum e^(z_j) :
    :                 j          :

  tex \log\operatorname{softmax}(z)_i = z_i - \log\sum_j e^{z_j}
  uni log softmax(z)ᵢ = zᵢ − log ∑ⱼ e^(zⱼ)
  asc log softmax(z)_i = z_i - log sum_j e^(z_j)
  say log of the softmax of z, sub i equals z sub i minus log of the sum over j of e to the power z sub j, end power
    |                              zⱼ|
    |log softmax(z)ᵢ = zᵢ − log ∑ e  |
    |                           j    |
    :log softmax(z)_i = z_i - log sum e^(z_j):
    :                              j         :

  tex \tilde p(y) \propto \left(\prod_{m} p(y \mid x, m)\right)^{1/2^n}
  uni p̃(y) ∝ (∏ₘ p(y | x, m))^(1/2ⁿ)
  asc p_tilde(y) propto (prod_m p(y | x, m))^(1/2^n)
  say p tilde of y is proportional to open paren the product over m of p of y given x, m close paren to the power 1 over 2 to the n, end power
    |p̃(y) ∝ ⎛∏ p(y | x, m)⎞1/2ⁿ|
    |       ⎝m            ⎠    |
    :p_tilde(y) propto / prod p(y | x, m) \1/2^n:
    :                  \  m               /     :

  tex \bar{x} = \frac{1}{n}\sum_{i=1}^n x_i
  uni x̄ = (1/n) ∑ᵢ₌₁ⁿ xᵢ
  asc x_bar = (1/n) sum_(i=1)^n x_i
  say x bar equals 1 over n times the sum from i equals 1 to n of x sub i
    |    1  n    |
    |x̄ = ─  ∑  xᵢ|
    |    n i=1   |
    :        1  n     :
    :x_bar = - sum x_i:
    :        n i=1    :

  tex s^2 = \frac{1}{n-1}\sum_{i=1}^n (x_i-\bar x)^2
  uni s² = (1/(n − 1)) ∑ᵢ₌₁ⁿ (xᵢ − x̄)²
  asc s^2 = (1/(n - 1)) sum_(i=1)^n (x_i - x_bar)^2
  say s squared equals the fraction 1 over n minus 1, end fraction, times the sum from i equals 1 to n of open paren x sub i minus x bar close paren squared
    |       1    n           |
    |s² = ─────  ∑  (xᵢ − x̄)²|
    |     n − 1 i=1          |
    :        1    n                 :
    :s^2 = ----- sum (x_i - x_bar)^2:
    :      n - 1 i=1                :

  tex \hat{x} = \frac{x - \mu_B}{\sqrt{\sigma_B^2 + \epsilon}}
  uni x̂ = (x − μ_B)/√(σ_B² + ε)
  asc x_hat = (x - mu_B)/sqrt(sigma_B^2 + epsilon)
  say x hat equals the fraction x minus mu sub B, over the square root of sigma sub B squared plus epsilon, end root, end fraction
    |       x − μ    |
    |            B   |
    |x̂ = ────────────|
    |        _______ |
    |       ╱ σ² + ε |
    |     ╲╱   B     |
    :                x - mu_B         :
    :x_hat = -------------------------:
    :        sqrt(sigma_B^2 + epsilon):

  tex y = \gamma\hat{x} + \beta
  uni y = γx̂ + β
  asc y = gamma x_hat + beta
  say y equals gamma x hat plus beta

  tex \mu \leftarrow (1-\alpha)\mu + \alpha\mu_B
  uni μ ← (1 − α)μ + αμ_B
  asc mu <- (1 - alpha) mu + alpha mu_B
  say mu becomes open paren 1 minus alpha close paren times mu plus alpha mu sub B
    |μ ← (1 − α)μ + αμ |
    |                 B|

  tex \operatorname{RMS}(x) = \sqrt{\frac{1}{d}\sum_{i=1}^{d} x_i^2 + \epsilon}
  uni RMS(x) = √((1/d) ∑ᵢ₌₁ᵈ xᵢ² + ε)
  asc RMS(x) = sqrt((1/d) sum_(i=1)^d x_i^2 + epsilon)
  say the root mean square of x equals the square root of 1 over d times the sum from i equals 1 to d of x sub i squared plus epsilon, end root
    |             ______________|
    |            ╱ 1  d         |
    |RMS(x) =   ╱  ─  ∑  xᵢ² + ε|
    |         ╲╱   d i=1        |
    :             ______________________:
    :            / 1  d                 :
    :RMS(x) =   /  - sum x_i^2 + epsilon:
    :         \/   d i=1                :

  tex \mathbb{E}\left[(y - \tilde x^\top w)^2\right] = (y - x^\top w)^2 + \frac{p}{1-p}\sum_i x_i^2 w_i^2
  uni 𝔼[(y − x̃ᵀw)²] = (y − xᵀw)² + (p/(1 − p)) ∑ᵢ xᵢ²wᵢ²
  asc E[(y - x_tilde^T w)^2] = (y - x^T w)^2 + (p/(1 - p)) sum_i x_i^2 w_i^2
  say the expected value of open bracket open paren y minus x tilde transpose w close paren squared close bracket equals open paren y minus x transpose w close paren squared plus the fraction p over 1 minus p, end fraction, times the sum over i of x sub i squared w sub i squared
    |                               p           |
    |𝔼[(y − x̃ᵀw)²] = (y − xᵀw)² + ───── ∑ xᵢ²wᵢ²|
    |                             1 − p i       |
    :                                           p                  :
    :E[(y - x_tilde^T w)^2] = (y - x^T w)^2 + ----- sum x_i^2 w_i^2:
    :                                         1 - p  i             :

  tex \frac{p}{1-p}\, w^\top \operatorname{diag}(X^\top X)\, w
  uni (p/(1 − p)) wᵀ diag(XᵀX) w
  asc (p/(1 - p)) w^T diag(X^T X) w
  say the fraction p over 1 minus p, end fraction, times w transpose times the diagonal of X transpose X times w
    |  p                 |
    |───── wᵀ diag(XᵀX) w|
    |1 − p               |
    :  p                    :
    :----- w^T diag(X^T X) w:
    :1 - p                  :

  tex q_k = (1-\varepsilon)\,y_k + \frac{\varepsilon}{K}
  uni qₖ = (1 − ε) yₖ + ε/K
  asc q_k = (1 - epsilon) y_k + epsilon/K
  say q sub k equals open paren 1 minus epsilon close paren times y sub k plus epsilon over K
    |                  ε|
    |qₖ = (1 − ε) yₖ + ─|
    |                  K|
    :                          epsilon:
    :q_k = (1 - epsilon) y_k + -------:
    :                             K   :

  tex \frac{1}{T}\sum_{t=1}^{T} f(x;\, m_t)
  uni (1/T) ∑ₜ₌₁ᵀ f(x; mₜ)
  asc (1/T) sum_(t=1)^T f(x; m_t)
  say 1 over T times the sum from t equals 1 to T of f of x; m sub t
    |1  T          |
    |─  ∑  f(x; mₜ)|
    |T t=1         |
    :1  T           :
    :- sum f(x; m_t):
    :T t=1          :

  tex M_n = M_{n-1} + \frac{s_n - M_{n-1}}{n}
  uni Mₙ = Mₙ₋₁ + (sₙ − Mₙ₋₁)/n
  asc M_n = M_(n-1) + (s_n - M_(n-1))/n
  say M sub n equals M sub n minus 1, end sub, plus the fraction s sub n minus M sub n minus 1, end sub, over n, end fraction
    |            sₙ − Mₙ₋₁|
    |Mₙ = Mₙ₋₁ + ─────────|
    |                n    |
    :                s_n - M_(n-1):
    :M_n = M_(n-1) + -------------:
    :                      n      :

  tex (1-p)^2 \cdot 50 = 12.5
  uni (1 − p)² · 50 = 12.5
  asc (1 - p)^2 * 50 = 12.5
  say open paren 1 minus p close paren squared times 50 equals 12.5

  tex 60{,}000 \times 784
  uni 60,000 × 784
  asc 60,000 * 784
  say 60,000 times 784

  tex \frac{1.1 \times 10^7}{5 \times 10^4} = 220
  uni (1.1 × 10⁷)/(5 × 10⁴) = 220
  asc (1.1 * 10^7)/(5 * 10^4) = 220
  say the fraction 1.1 times 10 to the 7, over 5 times 10 to the 4, end fraction, equals 220
    |1.1 × 10⁷      |
    |───────── = 220|
    | 5 × 10⁴       |
    :1.1 * 10^7      :
    :---------- = 220:
    : 5 * 10^4       :

  tex D_{\mathrm{KL}}(q \,\|\, p) = \sum_x q(x)\log\frac{q(x)}{p(x)}
  uni D_KL(q ‖ p) = ∑ₓ q(x) log(q(x)/p(x))
  asc D_KL(q || p) = sum_x q(x) log(q(x)/p(x))
  say D KL of q relative to p equals the sum over x of q of x times log of the fraction q of x over p of x, end fraction
    |                         q(x)|
    |D_KL(q ‖ p) = ∑ q(x) log ────|
    |              x          p(x)|
    :                            q(x):
    :D_KL(q || p) = sum q(x) log ----:
    :                x           p(x):

  tex \{0, 1\}^n
  uni {0, 1}ⁿ
  asc {0, 1}^n
  say open brace 0, 1 close brace to the n

  tex n \to \infty
  uni n → ∞
  asc n -> inf
  say n goes to infinity
  """#
