import Formula
import RegularizationCore

extension CodeTrace {
  /// Inverted dropout in NumPy, forward and backward.
  static let dropoutFromScratch = CodeTrace(
    name: "dropout-from-scratch", title: "Dropout in NumPy, forward and backward",
    lines: [
      Line(
        "x = np.array([1.5,-0.8,2.1,0.3,-1.2,0.7,1.9,-0.5])",
        [("x", "[1.5, -0.8, 2.1, 0.3, -1.2, 0.7, 1.9, -0.5]")],
        note: "Eight activations on their way through the layer."),
      Line(
        "keep = 1 - p_drop", [("keep", "1 - p_drop")],
        note:
          "The probability of keeping a unit. Half of all confusion about dropout is between this "
          + "number and p."),
      Line(
        "mask = RandomState(42).binomial(1, keep, x.shape)",
        [("mask", "numpy_binomial_mask(42, keep, 8)")],
        note:
          "One draw for each unit: 1 keeps it. The seed decides the mask, so that "
          + "whoever prints one can be checked.",
        published: "[1, 0, 1, 1, 0, 0, 1, 0]"),
      Line(
        "kept = x * mask", [("kept", "dropout_apply_standard(x, mask)")],
        note: "What the mask lets through. On average that is only a share keep of x.",
        published: "[1.5, 0, 2.1, 0.3, 0, 0, 1.9, 0]"),
      Line(
        "out = kept / keep", [("out", "dropout_apply(x, mask, p_drop)")],
        note: "Dividing by keep makes up for that: this is what makes dropout inverted.",
        published: "[3, 0, 4.2, 0.6, 0, 0, 3.8, 0]"),
      Line(
        "print(out.sum())", [("sum(out)", "sum(out)")],
        note: "One mask's sum may be far from that of x, whichever mask it is.",
        published: "11.6"),
      Line(
        "# the mean of that over all masks",
        [
          ("sum(x)", "sum(x)"), ("sd of sum(out)", "dropout_sum_sd(x, p_drop)"),
        ],
        note:
          "The mean over all masks is the sum of x; a single one scatters about it by this standard "
          + "deviation."),
      Line(
        "grad_x = grad_out * mask / keep",
        [("grad_x", "dropout_backward([1, 1, 1, 1, 1, 1, 1, 1], mask, p_drop)")],
        note: "Backward, the same mask and the same factor. Written as mask/p it would be right at "
          + "p = 0.5 alone.",
        published: "mask/p"),
      Line(
        "test = x  # model.eval()", [("sum(test)", "sum(x)")],
        note: "In evaluation nothing is dropped and nothing is scaled."),
    ],
    prediction: {
      let formula = "sum(dropout_apply(x, numpy_binomial_mask(42, 0.5, 8), 0.5))"
      let given = Environment([
        "x": .vector([1.5, -0.8, 2.1, 0.3, -1.2, 0.7, 1.9, -0.5])
      ])
      guard case .number(let sum) = try ParsedFormula(formula).evaluate(in: given) else {
        throw CoreError(.domain, nil, "the sum is no number")
      }
      return LabPrediction(
        "x sums to 4. One pass of inverted dropout with p = 0.5 and one mask: what does out sum to?",
        choices: ["4, since dropout keeps the sum", "2, half of it", "something else"],
        answer: (sum - 4).magnitude < 1e-9 ? 0 : (sum - 2).magnitude < 1e-9 ? 1 : 2,
        because:
          "With NumPy's seed 42 it's \(NumberText.significant(sum)). Only the mean over all masks "
          + "is 4.")
    })

  /// A framework's dropout layer in training and in evaluation.
  static let dropoutInAFramework = CodeTrace(
    name: "dropout-framework", title: "A dropout layer in training and evaluation",
    lines: [
      Line(
        "model = Sequential(Linear(8,16), ReLU(), Dropout(p), ...)",
        [("layers with weights", "2"), ("modules", "4")],
        note:
          "A Linear(16,4) ends it: four modules, and two layers with weights, since rectifier and dropout "
          + "have nothing to learn.",
        published: "a 4-layer network"),
      Line(
        "sum(q.numel() for q in model.parameters())",
        [
          ("first", "linear_params(8, 16)"), ("last", "linear_params(16, 4)"),
          ("total", "first + last"),
        ],
        note: "Weights and biases of both linear layers; dropout adds none."),
      Line(
        "h = relu(first(x))  # four of its units, to see them",
        [("h", "[0.6, 0, 1.1, 0.4]"), ("w", "[0.5, -0.3, 0.8, 0.2]")],
        note:
          "What reaches the dropout layer, and one output's weights behind it. The numbers are ours: "
          + "a framework's own random numbers can't be recomputed here."),
      Line(
        "model.train()", [("scale", "dropout_scale(p_drop)")],
        note: "From now on survivors are multiplied by this factor."),
      Line(
        "a = model(x)",
        [
          ("a", "sum(w * dropout_apply(h, numpy_rand_mask(2, 1 - p_drop, 4), p_drop))")
        ],
        note:
          "A pass with one mask. In the framework itself, seed 0 and an input of ones give 0.078, "
          + "-0.245, 0.253 and -0.029; of 20,000 seeds tried none gave a number above 1.4.",
        published: "0.84, -1.21, 0.07, 2.10 as typical"),
      Line(
        "b = model(x)",
        [
          ("b", "sum(w * dropout_apply(h, numpy_rand_mask(5, 1 - p_drop, 4), p_drop))")
        ],
        note: "The same input, another mask, and as a rule another output."),
      Line(
        "model.eval()", [("p in use", "0")],
        note:
          "Dropout is now the identity, and batch normalization would use its running statistics."),
      Line(
        "c = model(x)", [("c", "sum(w * h)")],
        note: "Evaluated twice it's the same twice. Forgetting eval() is the classic mistake."),
      Line(
        "# the mean of 1000 passes in training mode",
        [
          ("sd of a pass", "dropout_sum_sd(w * h, p_drop)"),
          ("sd of the mean", "dropout_sum_sd(w * h, p_drop) / sqrt(1000)"),
        ],
        note:
          "The mean of many passes comes close to c, because a linear layer follows the dropout; the "
          + "last number says how close."),
    ],
    prediction: {
      LabPrediction(
        "The same input goes through a model twice in training mode, and twice after eval(). Which pairs "
          + "of outputs are equal?",
        choices: ["both", "the pair in training", "the pair after eval()", "neither"], answer: 2,
        because: "Each pass in training draws a mask of its own; after eval() there are none.")
    })
}
