import CourseContent
import Formula
import Testing

@testable import Grading

/// What people would type for formulas of this subject, with the verdict worked out by hand.
@Suite struct FormulaHandTableTests {
  /// Questions by name: the variables, the key, and whatever else they say.
  static let questions: [String: String] = [
    "gradient": "variables: {w: real, lambda: positive}, answer: lambda * w",
    "penalty": "variables: {w: real, lambda: positive}, answer: lambda/2 * w^2",
    "map": "variables: {s: positive}, answer: 1/s^2",
    "decay": "variables: {w: real, eta: positive, lambda: positive}, answer: (1 - eta*lambda)*w",
    "adamw":
      "variables: {w: real, m: real, v: positive, eta: positive, lambda: positive, eps: positive}, answer: w - eta*(m/(sqrt(v) + eps) + lambda*w)",
    "ridge":
      "variables: {x: real, y: real, lambda: positive}, answer: x*y/(x^2 + lambda)",
    "soft":
      "variables: {z: real, gamma: positive}, answer: \"sign(z)*max(abs(z) - gamma, 0)\"",
    "variance": "variables: {a: real, p: probability}, answer: a^2 * p/(1 - p)",
    "scale": "variables: {p: probability}, answer: 1/(1 - p)",
    "sgd":
      "variables: {w: real, g: real, eta: positive, lambda: positive}, answer: w - eta*(g + lambda*w)",
    "l1grad": "variables: {w: real, lambda: positive}, answer: lambda*sign(w)",
    "elastic":
      "variables: {w: real, alpha: positive, r: probability}, answer: alpha*r*abs(w) + alpha/2*(1 - r)*w^2",
    "bias": "variables: {beta: probability, t: integer}, answer: 1 - beta^t",
    "laplace": "variables: {w: real, b: positive}, answer: abs(w)/b, up_to: constant",
    "gauss": "variables: {w: real, s: positive}, answer: exp(-w^2/(2*s^2)), up_to: factor",
    "smooth": "variables: {eps: probability, K: integer}, answer: 1 - eps + eps/K",
  ]

  static func judged(_ name: String, _ raw: String) throws -> Verdict {
    let body = try #require(questions[name])
    let question = try question("- {id: q, kind: formula, prompt: p, \(body)}")
    return judge(answer: raw, try variant(question))
  }

  @Test(
    arguments: [
      ("gradient", "lambda*w", "correct"), ("gradient", "w*lambda", "correct"),
      ("gradient", "λw", "correct"), ("gradient", "λ w", "correct"),
      ("gradient", "lambda w", "correct"), ("gradient", "λ·w", "correct"),
      ("gradient", "lambda × w", "correct"), ("gradient", "2*lambda*w/2", "correct"),
      ("gradient", "(lambda)(w)", "correct"), ("gradient", "w/(1/lambda)", "correct"),
      ("gradient", "2*lambda*w", "near:double"), ("gradient", "2λ w", "near:double"),
      ("gradient", "-lambda*w", "near:sign"), ("gradient", "lambda*w/2", "near:half"),
      ("gradient", "lambda*|w|", "wrong"), ("gradient", "lambda*w^2", "near:square"),
      ("gradient", "lambda*sign(w)", "wrong"), ("gradient", "w", "near:over-n"),
      ("gradient", "lambdaw", "invalid.unknown_name"), ("gradient", "", "invalid.blank"),
      ("gradient", "lambda * W", "invalid.unknown_name"),
      ("gradient", "lambda*w +", "invalid.unparsable"),
      ("gradient", "l2_grad(w, lambda)", "invalid.form_not_allowed"),
      ("gradient", "lambda*w = 0", "invalid.extra_symbols"),
      ("gradient", "lambda*w + 1", "near:offset"),
      ("gradient", "\\lambda w", "invalid.extra_symbols"),
      ("gradient", "0,5*lambda*w", "invalid.decimal_comma"),
      ("penalty", "0.5*lambda*w^2", "correct"), ("penalty", "½ λ w²", "correct"),
      ("penalty", "1/2 lambda w^2", "invalid.unparsable"),
      ("penalty", "λw²/2", "correct"),
      ("penalty", "λ w²/2", "correct"), ("penalty", "(1/2) lambda w^2", "correct"),
      ("penalty", "lambda*w**2/2", "correct"), ("penalty", "lambda*w*w/2", "correct"),
      ("penalty", "lambda*abs(w)^2/2", "correct"), ("penalty", "lambda*|w|^2/2", "correct"),
      ("penalty", "lambda*w^2", "near:double"), ("penalty", "lambda/2*w", "near:root"),
      ("penalty", "lambda w^2/2", "correct"), ("penalty", "w^2lambda/2", "invalid.unparsable"),
      ("map", "1/s^2", "correct"), ("map", "s^-2", "correct"), ("map", "s^(-2)", "correct"),
      ("map", "(1/s)^2", "correct"), ("map", "1/s", "near:root"), ("map", "s^2", "near:reciprocal"),
      ("map", "1/(2s^2)", "near:half"), ("map", "1/2s^2", "invalid.unparsable"),
      ("decay", "w - eta*lambda*w", "correct"), ("decay", "w(1 - eta lambda)", "correct"),
      ("decay", "w(1 - ηλ)", "correct"), ("decay", "(1 - η*λ) w", "correct"),
      ("decay", "w*(1-lambda)", "wrong"), ("decay", "(1 + eta*lambda) w", "near:sign"),
      ("decay", "w*(eta*lambda - 1)", "near:sign"),
      ("adamw", "w - eta*m/(sqrt(v)+eps) - eta*lambda*w", "correct"),
      ("adamw", "(1-eta*lambda)*w - eta*m/(eps+sqrt(v))", "correct"),
      ("adamw", "w - eta*(m + lambda*w)/(sqrt(v)+eps)", "wrong"),
      ("adamw", "w - eta*m/(v+eps) - eta*lambda*w", "near:square"),
      ("adamw", "w - eta*m/(v^0.5+eps) - eta lambda w", "correct"),
      ("ridge", "x*y/(x*x+lambda)", "correct"), ("ridge", "y/(x + lambda/x)", "correct"),
      ("ridge", "xy/(x^2+lambda)", "invalid.unknown_name"), ("ridge", "x y/(x² + λ)", "correct"),
      ("ridge", "x*y/(x + lambda)", "near:root"), ("ridge", "x*y/(x^2 - lambda)", "near:sign"),
      ("ridge", "x*y/x^2 + lambda", "wrong"), ("ridge", "y/x", "wrong"),
      ("soft", "z - gamma*sign(z)", "wrong"), ("soft", "sgn(z)*max(0, |z| - gamma)", "correct"),
      ("soft", "max(z-gamma,0) - max(-z-gamma,0)", "correct"),
      ("soft", "max(|z| - gamma, 0)", "wrong"), ("soft", "sign(z)*(|z|-gamma)", "wrong"),
      ("soft", "z*max(1 - gamma/|z|, 0)", "correct"),
      ("soft", "if z > gamma then z - gamma else if z < -gamma then z + gamma else 0", "correct"),
      ("soft", "z - min(max(z, -gamma), gamma)", "correct"),
      ("variance", "a^2*(1/(1-p) - 1)", "correct"), ("variance", "p a^2/(1-p)", "correct"),
      ("variance", "a^2*p*(1-p)", "wrong"), ("variance", "a*p/(1-p)", "near:root"),
      ("variance", "a^2*(1-p)/p", "near:complement"), ("variance", "a^2 p", "wrong"),
      ("scale", "(1-p)^-1", "correct"), ("scale", "1/p", "near:complement"),
      ("scale", "1-p", "near:reciprocal"), ("scale", "1+p+p^2", "wrong"),
      ("scale", "log(p)", "wrong"), ("scale", "1/(1-p", "invalid.unparsable"),
      ("sgd", "w - eta g - eta lambda w", "correct"), ("sgd", "w - eta(g + lambda w)", "correct"),
      ("sgd", "w + eta*(g + lambda*w)", "near:sign"), ("sgd", "w - eta*g", "wrong"),
      ("l1grad", "lambda*w/|w|", "correct"), ("l1grad", "lambda*w/sqrt(w^2)", "correct"),
      ("l1grad", "lambda", "wrong"), ("l1grad", "lambda*|w|", "wrong"),
      ("l1grad", "if w > 0 then lambda else -lambda", "correct"),
      ("elastic", "alpha(r|w| + (1-r)w^2/2)", "correct"),
      ("elastic", "alpha*(r*abs(w) + 0.5*(1-r)*w^2)", "correct"),
      ("elastic", "alpha*(r*abs(w) + (1-r)*w^2)", "near:double"),
      ("bias", "1 - β^t", "correct"), ("bias", "1-exp(t*ln(beta))", "correct"),
      ("bias", "beta^t", "near:complement"), ("bias", "1 - t^beta", "near:swapped"),
      ("laplace", "|w|/b", "correct"), ("laplace", "|w|/b + 3", "correct"),
      ("laplace", "abs(w)/b + log(2)", "correct"), ("laplace", "|w|*b", "near:reciprocal"),
      ("laplace", "|w|/b + log(2b)", "wrong"),
      ("gauss", "exp(-w^2/(2s^2))", "correct"), ("gauss", "3*exp(-(w/s)^2/2)", "correct"),
      ("gauss", "e^(-w^2/(2s^2))/sqrt(2pi)", "correct"), ("gauss", "e^(-w^2/s^2)", "near:square"),
      ("gauss", "0*w", "wrong"), ("gauss", "-exp(-w^2/(2s^2))", "correct"),
      ("smooth", "1 - eps*(1 - 1/K)", "correct"), ("smooth", "1-eps*(K-1)/K", "correct"),
      ("smooth", "1 - eps + eps/(K-1)", "wrong"), ("smooth", "1 - eps", "wrong"),
    ] as [(String, String, String)])
  func isJudgedAsByHand(name: String, raw: String, expected: String) throws {
    let verdict = try Self.judged(name, raw)
    #expect(verdict.caseName == expected, "\(name): \(raw): \(verdict.message)")
  }
}
