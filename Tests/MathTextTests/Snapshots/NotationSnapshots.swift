/// Every construct of the subset at least once.
///
/// Each block: the source, one line in Unicode and in ASCII, the words, the problems, and the
/// block in Unicode (`|`) and ASCII (`:`) where it differs from the line.
let notationSnapshots = #"""
  tex \alpha\beta\gamma\delta\epsilon\zeta\eta\theta\iota\kappa\lambda\mu\nu\xi\pi\rho\sigma\tau\upsilon\phi\chi\psi\omega
  uni αβγδεζηθικλμνξπρστυφχψω
  asc alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi omega
  say alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi omega

  tex \Gamma\Delta\Theta\Lambda\Xi\Pi\Sigma\Upsilon\Phi\Psi\Omega
  uni ΓΔΘΛΞΠΣΥΦΨΩ
  asc Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega
  say capital gamma capital delta capital theta capital lambda capital xi capital pi capital sigma capital upsilon capital phi capital psi capital omega

  tex \varepsilon\vartheta\varpi\varrho\varsigma\varphi
  uni εϑϖϱςϕ
  asc epsilon theta pi rho sigma phi
  say epsilon theta pi rho sigma phi

  tex a \le b \ge c \ne d \approx e \propto f \equiv g
  uni a ≤ b ≥ c ≠ d ≈ e ∝ f ≡ g
  asc a <= b >= c != d ~= e propto f == g
  say a is at most b is at least c is not equal to d is approximately e is proportional to f is identical to g

  tex A \subset B, x \in A, y \notin B
  uni A ⊂ B, x ∈ A, y ∉ B
  asc A subset B, x in A, y not in B
  say A is a subset of B, x in A, y not in B

  tex \forall x \in \mathbb{R}\ \exists y : y > x
  uni ∀x ∈ ℝ ∃y : y > x
  asc for all x in R exists y : y > x
  say for all x in the real numbers there exists y: y is greater than x

  tex x \mapsto x^2, \; A \Rightarrow B, \; A \iff B
  uni x ↦ x², A ⇒ B, A ⟺ B
  asc x |-> x^2, A => B, A <=> B
  say x maps to x squared, A implies B, A if and only if B

  tex a \pm b, a \cdot b, a \times b, a \odot b, a \oplus b, f \circ g
  uni a ± b, a · b, a × b, a ⊙ b, a ⊕ b, f ∘ g
  asc a +/- b, a * b, a * b, a .* b, a (+) b, f o g
  say a plus or minus b, a times b, a times b, a elementwise times b, a circled plus b, f composed with g

  tex x_1, \ldots, x_n
  uni x₁, …, xₙ
  asc x_1, ..., x_n
  say x sub 1, and so on, x sub n

  tex x_1 + \cdots + x_n
  uni x₁ + ⋯ + xₙ
  asc x_1 + ... + x_n
  say x sub 1 plus and so on plus x sub n

  tex -a - (-b) + {-c}
  uni −a − (−b) + −c
  asc -a - (-b) + -c
  say minus a minus open paren minus b close paren plus minus c

  tex a = -1
  uni a = −1
  asc a = -1
  say a equals minus 1

  tex 2 \cdot -3
  uni 2 · −3
  asc 2 * -3
  say 2 times minus 3

  tex [0, 1) \cup (2, 3]
  uni [0, 1) ∪ (2, 3]
  asc [0, 1) union (2, 3]
  say open bracket 0, 1 close paren union open paren 2, 3 close bracket

  tex \{1, 2\}
  uni {1, 2}
  asc {1, 2}
  say open brace 1, 2 close brace

  tex \langle u, v \rangle
  uni ⟨u, v⟩
  asc <u, v>
  say open angle u, v close angle

  tex \lfloor x \rfloor + \lceil y \rceil
  uni ⌊x⌋ + ⌈y⌉
  asc floor(x) + ceil(y)
  say the floor of x plus the ceiling of y

  tex |x| + |y + |z||
  uni |x| + |y + |z||
  asc |x| + |y + |z||
  say the absolute value of x plus the absolute value of y plus the absolute value of z, end absolute value

  tex \left|\frac{a}{b}\right|
  uni |a/b|
  asc |a/b|
  say the absolute value of a over b, end absolute value
    |│a│|
    |│─│|
    |│b│|
    :|a|:
    :|-|:
    :|b|:

  tex \left. \frac{df}{dx} \right|_{x=0}
  uni df/dx|ₓ₌₀
  asc df/dx|_(x=0)
  say d f over d x, evaluated at x equals 0
    |df│   |
    |──│   |
    |dx│ₓ₌₀|
    :df|   :
    :--|   :
    :dx|x=0:

  tex \bigl( x + y \bigr)
  uni (x + y)
  asc (x + y)
  say open paren x plus y close paren

  tex \Big\| x \Big\|
  uni ‖x‖
  asc ||x||
  say the norm of x

  tex x', f''(x), w'_i
  uni x′, f″(x), w′ᵢ
  asc x', f''(x), w'_i
  say x prime, f double prime of x, w sub i prime

  tex x_{i,j} + w_{ij} + w_{bd}
  uni x_(i,j) + wᵢⱼ + w_bd
  asc x_(i,j) + w_ij + w_bd
  say x sub i, j, end sub, plus w sub i j plus w sub b d
    |x    + wᵢⱼ + w  |
    | i,j          bd|

  tex x_b y + x^q y
  uni x_b y + x^q y
  asc x_b y + x^q y
  say x sub b y plus x to the q y
    |       q |
    |x y + x y|
    | b       |

  tex x_{i_j}^{2^n}
  uni x_(iⱼ)^(2ⁿ)
  asc x_(i_j)^(2^n)
  say x sub i sub j, end sub, to the power 2 to the n, end power
    | 2ⁿ|
    |x  |
    | iⱼ|

  tex e^{-x^2/2} + e^{-\frac{x^2}{2}}
  uni e^(−x²/2) + e^(−x²/2)
  asc e^(-x^2/2) + e^(-x^2/2)
  say e to the power minus x squared over 2, end power, plus e to the power minus x squared over 2, end power
    |            x²|
    |          − ──|
    | −x²/2      2 |
    |e      + e    |
    :                x^2:
    :              - ---:
    :                 2 :
    :e^(-x^2/2) + e     :

  tex {(a+b)}^2 + {a+b}^2
  uni (a + b)² + (a + b)²
  asc (a + b)^2 + (a + b)^2
  say open paren a plus b close paren squared plus open paren a plus b close paren squared

  tex \left(\frac{a}{b}\right)^2 + \left(\frac{a}{b}\right)_i
  uni (a/b)² + (a/b)ᵢ
  asc (a/b)^2 + (a/b)_i
  say open paren a over b close paren squared plus open paren a over b close paren sub i
    |⎛a⎞²   ⎛a⎞ |
    |⎜─⎟  + ⎜─⎟ |
    |⎝b⎠    ⎝b⎠ᵢ|
    :/ a \2   / a \ :
    :| - |  + | - | :
    :\ b /    \ b /i:

  tex \hat{x} + \tilde{x} + \bar{x} + \vec{x} + \dot{x} + \ddot{x}
  uni x̂ + x̃ + x̄ + x⃗ + ẋ + ẍ
  asc x_hat + x_tilde + x_bar + x_vec + x_dot + x_double_dot
  say x hat plus x tilde plus x bar plus x vec plus x dot plus x double dot

  tex \widehat{AB} + \overline{xy} + \hat{w}_i^2
  uni hat(AB) + bar(xy) + ŵᵢ²
  asc hat(A B) + bar(x y) + w_hat_i^2
  say A B hat plus x y bar plus w hat sub i squared
    |^    __      |
    |AB + xy + ŵᵢ²|

  tex \overline{\frac{a}{b}}
  uni bar(a/b)
  asc bar(a/b)
  say open paren a over b close paren bar
    |_|
    |a|
    |─|
    |b|
    :_:
    :a:
    :-:
    :b:

  tex \mathbb{R}, \mathbb{N}, \mathbb{Z}, \mathbb{C}, \mathbb{P}
  uni ℝ, ℕ, ℤ, ℂ, ℙ
  asc R, N, Z, C, P
  say the real numbers, the natural numbers, the integers, C, the probability

  tex \mathcal{L}, \mathcal{N}, \mathcal{D}, \mathcal{B}
  uni ℒ, 𝒩, 𝒟, ℬ
  asc L, N, D, B
  say script L, normal, script D, script B

  tex \mathbf{w}, \mathbf{X}, \mathbf{1}, \boldsymbol{\theta}, \boldsymbol\Sigma
  uni 𝐰, 𝐗, 𝟏, 𝜽, 𝜮
  asc w, X, 1, theta, Sigma
  say bold w, bold X, bold 1, bold theta, bold capital sigma

  tex \mathrm{d}x, \mathrm{ReLU}(x), \mathit{ab}, \textbf{bold words}
  uni dx, ReLU(x), ab, bold words
  asc dx, ReLU(x), ab, bold words
  say d x, ReLU of x, ab, bold words

  tex \mathbb{1}[x > 0]
  uni 𝟙[x > 0]
  asc 1[x > 0]
  say the indicator of x is greater than 0

  tex \sqrt{2} + \sqrt{x_i} + \sqrt{a+b} + \sqrt[3]{x} + \sqrt[n]{x}
  uni √2 + √xᵢ + √(a + b) + ³√x + ⁿ√x
  asc sqrt(2) + sqrt(x_i) + sqrt(a + b) + x^(1/3) + x^(1/n)
  say the square root of 2 plus the square root of x sub i plus the square root of a plus b, end root, plus the cube root of x plus the root of order n of x
    |            _____            |
    |√2 + √xᵢ + √a + b + ³√x + ⁿ√x|

  tex \sqrt{\frac{a}{b}}
  uni √(a/b)
  asc sqrt(a/b)
  say the square root of a over b, end root
    |    __|
    |   ╱ a|
    |  ╱  ─|
    |╲╱   b|
    :    __:
    :   / a:
    :  /  -:
    :\/   b:

  tex \sqrt{1 + \frac{1}{1 + \frac{1}{x}}}
  uni √(1 + 1/(1 + 1/x))
  asc sqrt(1 + 1/(1 + 1/x))
  say the square root of 1 plus the fraction 1 over 1 plus 1 over x, end fraction, end root
    |      ____________|
    |     ╱        1   |
    |    ╱  1 + ───────|
    |   ╱            1 |
    |  ╱         1 + ─ |
    |╲╱              x |
    :      ____________:
    :     /        1   :
    :    /  1 + -------:
    :   /            1 :
    :  /         1 + - :
    :\/              x :

  tex \frac{\frac{a}{b}}{\frac{c}{d}}
  uni (a/b)/(c/d)
  asc (a/b)/(c/d)
  say the fraction a over b, over c over d, end fraction
    | a |
    | ─ |
    | b |
    |───|
    | c |
    | ─ |
    | d |
    : a :
    : - :
    : b :
    :---:
    : c :
    : - :
    : d :

  tex \frac{a+b}{c} \cdot \frac{d}{e+f}
  uni (a + b)/c · d/(e + f)
  asc (a + b)/c * d/(e + f)
  say the fraction a plus b, over c, end fraction, times the fraction d over e plus f, end fraction
    |a + b     d  |
    |───── · ─────|
    |  c     e + f|
    :a + b     d  :
    :----- * -----:
    :  c     e + f:

  tex \frac{a}{b}\frac{c}{d}
  uni (a/b)(c/d)
  asc (a/b)(c/d)
  say a over b times c over d
    |a c|
    |─ ─|
    |b d|
    :a c:
    :- -:
    :b d:

  tex 1/\frac{a}{b}
  uni 1/(a/b)
  asc 1/(a/b)
  say 1 over a over b
    |   a|
    |1/ ─|
    |   b|
    :   a:
    :1/ -:
    :   b:

  tex x\frac12 + \frac34 y
  uni x(1/2) + ¾y
  asc x(1/2) + (3/4) y
  say x times 1 over 2 plus 3 over 4 times y
    |  1   3  |
    |x ─ + ─ y|
    |  2   4  |
    :  1   3  :
    :x - + - y:
    :  2   4  :

  tex \frac{p(1-p)}{n} + \frac{1}{p(1-p)}
  uni p(1 − p)/n + 1/(p(1 − p))
  asc p(1 - p)/n + 1/(p(1 - p))
  say the fraction p times open paren 1 minus p close paren, over n, end fraction, plus the fraction 1 over p times open paren 1 minus p close paren, end fraction
    |p(1 − p)      1    |
    |──────── + ────────|
    |   n       p(1 − p)|
    :p(1 - p)      1    :
    :-------- + --------:
    :   n       p(1 - p):

  tex -\frac{a}{b}
  uni −a/b
  asc -a/b
  say minus a over b
    |  a|
    |− ─|
    |  b|
    :  a:
    :- -:
    :  b:

  tex \sum_{k \in S} w_k^2
  uni ∑_(k∈S) wₖ²
  asc sum_(k in S) w_k^2
  say the sum over k in S of w sub k squared
    | ∑  wₖ²|
    |k∈S    |
    : sum   w_k^2:
    :k in S      :

  tex \sum_{i=1}^{n}\sum_{j=1}^{m} a_{ij}
  uni ∑ᵢ₌₁ⁿ ∑ⱼ₌₁ᵐ aᵢⱼ
  asc sum_(i=1)^n sum_(j=1)^m a_ij
  say the sum from i equals 1 to n of the sum from j equals 1 to m of a sub i j
    | n   m     |
    | ∑   ∑  aᵢⱼ|
    |i=1 j=1    |
    : n   m      :
    :sum sum a_ij:
    :i=1 j=1     :

  tex \sum\nolimits_i x_i
  uni ∑ᵢ xᵢ
  asc sum_i x_i
  say the sum over i of x sub i

  tex \int_0^\infty e^{-x}\,dx = 1
  uni ∫_0^∞ e⁻ˣ dx = 1
  asc int_0^inf e^(-x) dx = 1
  say the integral from 0 to infinity of e to the minus x d x equals 1
    | ∞           |
    |∫  e⁻ˣ dx = 1|
    | 0           |

  tex \max_{1 \le i \le n} |x_i|
  uni max_(1≤i≤n) |xᵢ|
  asc max_(1<=i<=n) |x_i|
  say the maximum over 1 is at most i is at most n of the absolute value of x sub i
    | max  |xᵢ||
    |1≤i≤n     |
    :  max   |x_i|:
    :1<=i<=n      :

  tex \log_2 8 = 3
  uni log₂ 8 = 3
  asc log_2 8 = 3
  say log base 2 of 8 equals 3

  tex \log_{10} x
  uni log₁₀ x
  asc log_10 x
  say log base 10 of x

  tex \sin^2 x + \cos^2 x = 1
  uni sin² x + cos² x = 1
  asc sin^2 x + cos^2 x = 1
  say sin squared of x plus cos squared of x equals 1

  tex \arg\max_k z_k
  uni arg maxₖ zₖ
  asc arg max_k z_k
  say the arg max over k of z sub k
    |arg max zₖ|
    |   k      |
    :arg max z_k:
    :   k       :

  tex \underset{w}{\operatorname{argmin}}\ L(w)
  uni argmin_w L(w)
  asc argmin_w L(w)
  say the arg min over w of L of w
    |argmin L(w)|
    |  w        |
    :argmin L(w):
    :  w        :

  tex a \overset{!}{=} b
  uni a =^! b
  asc a =^! b
  say a equals to the factorial b
    |  !  |
    |a = b|
    :  !  :
    :a = b:

  tex \overbrace{a + b}^{\text{sum}} + \underbrace{c}_{d}
  uni (a + b) [sum] + c [d]
  asc (a + b) [sum] + c [d]
  say a plus b, labelled sum, plus c, labelled d
    | sum     |
    |╭─┴─╮    |
    |a + b + c|
    |        ⏟|
    |        d|
    : sum     :
    :.-+-.    :
    :a + b + c:
    :        |:
    :        d:

  tex \begin{pmatrix} a & b \\ c & d \end{pmatrix}
  uni [[a, b], [c, d]]
  asc [[a, b], [c, d]]
  say the 2 by 2 matrix with rows a, b; c, d, end matrix
    |⎛a  b⎞|
    |⎝c  d⎠|
    :/ a  b \:
    :\ c  d /:

  tex \begin{bmatrix} 1 \\ 2 \\ 3 \end{bmatrix}^\top
  uni ([1, 2, 3]ᵀ)ᵀ
  asc ([1, 2, 3]^T)^T
  say the column vector 1, 2, 3, end vector, transpose
    |⎡1⎤ᵀ|
    |⎢2⎥ |
    |⎣3⎦ |
    :[ 1 ]T:
    :[ 2 ] :
    :[ 3 ] :

  tex \begin{vmatrix} a & b \\ c & d \end{vmatrix} = ad - bc
  uni |[a, b], [c, d]| = ad − bc
  asc |[a, b], [c, d]| = a d - b c
  say the 2 by 2 matrix with rows a, b; c, d, end matrix, equals a d minus b c
    |│a  b│ = ad − bc|
    |│c  d│          |
    :|a  b| = a d - b c:
    :|c  d|            :

  tex \begin{bmatrix} \frac{1}{2} & 0 \\ 0 & \frac{1}{2} \end{bmatrix}
  uni [[1/2, 0], [0, 1/2]]
  asc [[1/2, 0], [0, 1/2]]
  say the 2 by 2 matrix with rows 1 over 2, 0; 0, 1 over 2, end matrix
    |⎡1   ⎤|
    |⎢─  0⎥|
    |⎢2   ⎥|
    |⎢    ⎥|
    |⎢   1⎥|
    |⎢0  ─⎥|
    |⎣   2⎦|
    :[ 1    ]:
    :[ -  0 ]:
    :[ 2    ]:
    :[      ]:
    :[    1 ]:
    :[ 0  - ]:
    :[    2 ]:

  tex \begin{matrix} x & 1 \\ -10 & y \end{matrix}
  uni [[x, 1], [−10, y]]
  asc [[x, 1], [-10, y]]
  say the 2 by 2 matrix with rows x, 1; minus 10, y, end matrix
    | x   1|
    |−10  y|
    : x   1:
    :-10  y:

  tex f(x) = \begin{cases} x, & x > 0 \\ 0, & \text{otherwise} \end{cases}
  uni f(x) = {x, x > 0; 0, otherwise}
  asc f(x) = {x, x > 0; 0, otherwise}
  say f of x equals either x, if x is greater than 0; or 0, otherwise
    |       ⎧ x,  x > 0    |
    |f(x) = ⎨              |
    |       ⎩ 0,  otherwise|
    :       / x,  x > 0    :
    :f(x) = <              :
    :       \ 0,  otherwise:

  tex \begin{cases} \frac{1}{b} & \text{if } x \in [0, b] \\ 0 & \text{otherwise} \end{cases}
  uni {1/b if x ∈ [0, b]; 0 otherwise}
  asc {1/b if x in [0, b]; 0 otherwise}
  say either 1 over b, if x in open bracket 0, b close bracket; or 0, otherwise
    |⎧ 1               |
    |⎪ ─  if x ∈ [0, b]|
    |⎨ b               |
    |⎪                 |
    |⎩ 0  otherwise    |
    :/ 1                :
    :| -  if x in [0, b]:
    :< b                :
    :|                  :
    :\ 0  otherwise     :

  tex \text{if $x > 0$ then 5\% of } y
  uni if x > 0 then 5% of y
  asc if x > 0 then 5% of y
  say if x is greater than 0 then 5% of y

  tex 27\%,\; \$5,\; a\_b,\; 90^\circ
  uni 27%, $5, a_b, 90°
  asc 27%, $5, a_b, 90^o
  say 27 percent, dollars 5, a underscore b, 90 degrees

  tex 10\text{ ms}, 5\,\mathrm{GB}
  uni 10 ms, 5 GB
  asc 10 ms, 5 GB
  say 10 ms, 5 GB

  tex a~b\ c\,d\;e\quad f\qquad g\!h
  uni a b c d e  f    gh
  asc a b c d e  f    g h
  say a b c d e, f, g h

  tex 5! + (n-1)!
  uni 5! + (n − 1)!
  asc 5! + (n - 1)!
  say 5 factorial plus open paren n minus 1 close paren factorial

  tex x \not= y, x \not\in A
  uni x ≠ y, x ∉ A
  asc x != y, x not in A
  say x is not equal to y, x not in A

  tex a \equiv b \pmod{n}
  uni a ≡ b (mod n)
  asc a == b (mod n)
  say a is identical to b open paren mod n close paren

  tex \frac{params}{samples} + p_{keep} + x^{steps} + w_{ijk} + abc
  uni params/samples + p_keep + x^(steps) + wᵢⱼₖ + abc
  asc params/samples + p_keep + x^(steps) + w_ijk + a b c
  say params over samples plus p keep plus x steps plus w sub i j k plus a b c
    |params              steps             |
    |─────── + p_keep + x      + wᵢⱼₖ + abc|
    |samples                               |
    :params                                      :
    :------- + p_keep + x^(steps) + w_ijk + a b c:
    :samples                                     :

  tex \frac{\ln \frac12}{\ln(1-p)} + \frac{\|y - Xw\|^2}{2n}
  uni ln(1/2)/ln(1 − p) + ‖y − Xw‖²/(2n)
  asc ln(1/2)/ln(1 - p) + ||y - X w||^2/(2 n)
  say the fraction natural log of 1 over 2, over natural log of open paren 1 minus p close paren, end fraction, plus the fraction the squared norm of y minus X w, end norm, over 2 n, end fraction
    |      1                |
    |   ln ─                |
    |      2       ‖y − Xw‖²|
    |─────────── + ─────────|
    | ln(1 − p)       2n    |
    :      1                    :
    :   ln -                    :
    :      2       ||y - X w||^2:
    :----------- + -------------:
    : ln(1 - p)         2 n     :

  tex w (1 - \eta \lambda)^{steps}
  uni w(1 − ηλ)^(steps)
  asc w(1 - eta lambda)^(steps)
  say w times open paren 1 minus eta lambda close paren to the steps
    |         steps|
    |w(1 − ηλ)     |

  tex λ‖w‖² ≤ σ² × 2 − ε
  uni λ‖w‖² ≤ σ² × 2 − ε
  asc lambda ||w||^2 <= sigma^2 * 2 - epsilon
  say lambda times the squared norm of w is at most sigma squared times 2 minus epsilon
  """#
