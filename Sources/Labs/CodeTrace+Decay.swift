import Formula
import RegularizationCore

extension CodeTrace {
  /// One step of gradient descent, with an L2 penalty, with decay, and of AdamW.
  static let weightDecayCompared = CodeTrace(
    name: "weight-decay", title: "SGD, L2, decay and AdamW",
    lines: [
      Line(
        "w, g = np.array([2, -1.5]), np.array([0.5, 0.1])",
        [("w", "[2, -1.5]"), ("g", "[0.5, 0.1]")], note: "Two weights, and the data's gradient."),
      Line(
        "w_sgd = w - lr * g", [("w_sgd", "sgd_step(w, g, lr)")],
        note: "Plain gradient descent: the yardstick."),
      Line(
        "total = g + lam * w", [("total", "g + l2_grad(w, lambda)")],
        note: "An L2 penalty adds λw to the gradient, in the half convention."),
      Line(
        "w_l2 = w - lr * total", [("w_l2", "sgd_l2_step(w, g, lr, lambda)")],
        note: "One step on the penalized loss."),
      Line(
        "w_wd = (1 - lr * lam) * w - lr * g",
        [("w_wd", "sgd_wd_step(w, g, lr, lambda)"), ("factor", "decay_factor(lr, lambda)")],
        note: "Decay first, then the data's gradient: the same numbers, but for rounding."),
      Line(
        "# the factor after 1000 steps", [("left", "decay_after(1, lr, lambda, 1000)")],
        note: "Small shares multiply: this much is left of a weight with no gradient."),
      Line(
        "opt = SGD([w], lr, momentum=0.9, weight_decay=lam)  # step 2",
        [
          (
            "coupled",
            "let s = sgd_momentum_step(w, g, [0, 0], lr, 0.9, 0, lambda, false, true) in "
              + "sgd_momentum_step(s.w, g, s.buf, lr, 0.9, 0, lambda, false, false).w"
          ),
          (
            "decoupled",
            "let s = sgdw_momentum_step(w, g, [0, 0], lr, 0.9, lambda, true) in "
              + "sgdw_momentum_step(s.w, g, s.buf, lr, 0.9, lambda, false).w"
          ),
        ],
        note: "With momentum they part at the second step: the buffer remembers a coupled penalty.",
        published: "identical updates for SGD"),
      Line(
        "m_hat = m / (1 - beta1**t)  # t = 1, 10, 20",
        [
          (
            "1 - beta1^t",
            "[bias_correction(0.9, 1), bias_correction(0.9, 10), bias_correction(0.9, 20)]"
          )
        ],
        note: "Adam's running mean starts at 0, and is divided by this to make up for it."),
      Line(
        "v_hat = v / (1 - beta2**t)  # t = 1000",
        [
          ("1 - beta2^1000", "bias_correction(0.999, 1000)"),
          ("steps until 5%", "log(0.05) / log(0.999)"),
        ],
        note:
          "The second moment starts more slowly still: after 1000 steps its correction is far from "
          + "1.", published: "about 1000 steps"),
      Line(
        "w_adam = Adam([w], lr, weight_decay=lam)  # one step",
        [
          ("w_adam", "adam_l2_step(w, g, [0, 0], [0, 0], 1, lr, lambda, 0.9, 0.999, 1e-8).w")
        ],
        note: "The first step of Adam moves each weight by about η, whatever the gradient, and so "
          + "whatever the penalty."),
      Line(
        "w_adamw = AdamW([w], lr, weight_decay=lam)  # one step",
        [
          ("w_adamw", "adamw_step(w, g, [0, 0], [0, 0], 1, lr, lambda, 0.9, 0.999, 1e-8).w")
        ],
        note: "AdamW decays the weight itself by the factor above, and then takes Adam's step."),
    ],
    prediction: {
      let first = try SGD(learningRate: 0.1, weightDecay: .addedToGradient(strength: 0.01))
      let second = try SGD(learningRate: 0.1, weightDecay: .decoupled(strength: 0.01))
      var coupled = [2, -1.5]
      var decoupled = coupled
      try first.step(&coupled, gradient: [0.5, 0.1])
      try second.step(&decoupled, gradient: [0.5, 0.1])
      let areEqual = zip(coupled, decoupled).allSatisfy { ($0 - $1).magnitude < 1e-12 }
      return LabPrediction(
        "One step of plain gradient descent: once with λw added to the gradient, once with the weight "
          + "multiplied by 1 - ηλ first. Do the results differ?",
        choices: [
          "no", "yes, the penalty moves the weights further", "yes, decay moves them further",
        ],
        answer: areEqual ? 0 : coupled[0] < decoupled[0] ? 1 : 2,
        because:
          "Both give \(NumberText.fixed(coupled, decimals: 4)). With momentum, and above all with "
          + "Adam, they differ.")
    })

  /// Which parameters a name filter exempts from decay, and which it means to.
  static let noDecayFilter = CodeTrace(
    name: "no-decay-filter", title: "Parameter groups by name",
    lines: [
      Line(
        "model = Sequential(Linear(64, 64), LayerNorm(64), ...)",
        [
          (
            "names",
            #"["0.weight", "0.bias", "1.weight", "1.bias", "2.weight", "2.bias"]"#
          ),
          ("counts", "[4096, 64, 64, 64, 4096, 64]"),
        ],
        note:
          "A second Linear(64, 64) ends it. In a Sequential, parameters are called by their module's number."
      ),
      Line(
        "sum(q.numel() for q in model.parameters())",
        [
          ("linear", "linear_params(64, 64)"), ("norm", #"norm_params(64, "layer")"#),
          ("total", "2 * linear + norm"),
        ], note: "Two linear layers and a normalization, each with weights and biases."),
      Line(
        #"no_decay = ["bias", "LayerNorm.weight"]"#,
        [("patterns", #"["bias", "LayerNorm.weight"]"#)],
        note: "The usual patterns. The second one hopes that a LayerNorm is also called so."),
      Line(
        "decay = [q for n, q in named if not listed(n)]",
        [("decay", "decay_group_counts(names, counts, patterns).decay")],
        note:
          "The normalization's scale is called 1.weight. No pattern is in that name, so it is decayed "
          + "after all.", published: "8192"),
      Line(
        "rest = [q for n, q in named if listed(n)]",
        [("exempt", "decay_group_counts(names, counts, patterns).no_decay")],
        note: "What is left are the three biases.", published: "256"),
      Line(
        "by_dim = [q for q in model.parameters() if q.dim() >= 2]",
        [
          ("decay by dimension", "decay_group_counts_by_dim([2, 1, 1, 1, 2, 1], counts).decay"),
          ("exempt by dimension", "decay_group_counts_by_dim([2, 1, 1, 1, 2, 1], counts).no_decay"),
        ],
        note:
          "Asking for matrices instead of names finds the groups that were meant: scales and biases "
          + "have one dimension."),
      Line(
        "AdamW([{decay, 0.1}, {rest, 0.0}], lr=3e-4)",
        [
          ("percent per step", "decay_percent(3e-4, 0.1)"),
          ("time constant", "decay_timescale(3e-4, 0.1)"),
        ],
        note: "Per step that is very little, and its time constant is some thirty thousand steps."),
    ],
    prediction: {
      let groups = try DecayGroups(
        names: ["0.weight", "0.bias", "1.weight", "1.bias", "2.weight", "2.bias"],
        counts: [4096, 64, 64, 64, 4096, 64], exemptingNamesWith: ["bias", "LayerNorm.weight"])
      let choices = [8192, groups.decayed, 8448]
      return LabPrediction(
        "Sequential(Linear(64, 64), LayerNorm(64), Linear(64, 64)), with everything exempt from decay whose "
          + "name has bias or LayerNorm.weight in it. How many parameters are decayed?",
        choices: choices.map(String.init), answer: 1,
        because: "The two matrices have 8192, and the LayerNorm's 64 scales come with them: in a "
          + "Sequential they are called 1.weight, which no pattern matches.")
    })
}
