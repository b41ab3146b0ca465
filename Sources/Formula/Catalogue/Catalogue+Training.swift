import RegularizationCore

extension Catalogue {
  /// When to stop, how far to trust, how fast to learn.
  static var training: [CatalogueEntry] {
    [
      CatalogueEntry(
        "argmin_index", [.vector("x")], returns: .number, formula: #"\operatorname{argmin}_i x_i"#,
        summary: "The index, from 0, of the first of the smallest numbers.", source: "NumPy argmin",
        example: "argmin_index([0.9, 0.6, 0.7])"
      ) { arguments throws(CoreError) in
        .number(try Extremum.indexOfMinimum(in: arguments.vector(0)))
      },
      CatalogueEntry(
        "argmax_index", [.vector("x")], returns: .number, formula: #"\operatorname{argmax}_i x_i"#,
        summary: "The index, from 0, of the first of the largest numbers.", source: "NumPy argmax",
        example: "argmax_index([0.9, 0.6, 0.7])"
      ) { arguments throws(CoreError) in
        .number(try Extremum.indexOfMaximum(in: arguments.vector(0)))
      },
      CatalogueEntry(
        "early_stop",
        [
          .vector("val"), .integer("patience", atLeast: 0),
          .number("min_delta", .nonNegative, default: 0),
        ],
        returns: .record(["best_index", "best", "stop_index", "stopped"]),
        formula: #"v_t < v_{best} - \delta"#,
        summary: "When training stops that goes on while the validation loss improves in time.",
        source: "Prechelt 1998; Keras EarlyStopping",
        example: "early_stop([0.9, 0.7, 0.6, 0.62, 0.61, 0.65, 0.5], patience=3)"
      ) { arguments throws(CoreError) in
        let rule = try EarlyStopping(
          patience: arguments.integer(1), minimumImprovement: arguments.number(2))
        let outcome = try rule.outcome(of: arguments.vector(0))
        return .record([
          "best_index": .number(outcome.bestEpoch), "best": .number(outcome.bestLoss),
          "stop_index": .number(outcome.lastEpoch), "stopped": .boolean(outcome.hasStopped),
        ])
      },
      CatalogueEntry(
        "generalization_gap", [.number("train"), .number("test")], returns: .number,
        formula: #"train - test"#,
        summary: "How much better a model does on what it has seen, in points of accuracy.",
        source: "definition", example: "generalization_gap(95.2, 74.1)"
      ) { arguments throws(CoreError) in
        .number(Generalization.gap(training: arguments.number(0), test: arguments.number(1)))
      },
      CatalogueEntry(
        "cosine_lr",
        [
          .integer("step", atLeast: 0), .integer("warmup", atLeast: 0),
          .integer("total", atLeast: 0), .number("peak", .nonNegative),
          .number("min_ratio", .probability),
        ],
        returns: .number,
        formula: #"\eta_{peak} (r + (1 - r) \frac{1 + \cos \pi t}{2})"#,
        summary: "The learning rate at a step: straight up while warming up, then half a cosine.",
        source: "Loshchilov and Hutter 2017",
        example: "cosine_lr(1000, warmup=100, total=2000, peak=3e-4, min_ratio=0.1)"
      ) { arguments throws(CoreError) in
        let schedule = try CosineSchedule(
          warmupSteps: arguments.integer(1), totalSteps: arguments.integer(2),
          peak: arguments.number(3), finalRatio: arguments.number(4))
        return .number(try schedule.learningRate(at: arguments.integer(0)))
      },
      CatalogueEntry(
        "answer_matches",
        [
          .number("given"), .number("expected"), .number("abs_tol", .nonNegative),
          .number("rel_tol", .nonNegative),
        ],
        returns: .boolean,
        formula: #"|g - e| \le \tau_{abs} + \tau_{rel} |e| + 4 \operatorname{ulp}"#,
        summary: "Whether a number is accepted for another, within a tolerance.",
        source: "Weightroom's own grading",
        example: "answer_matches(6.25, expected=6.253, abs_tol=0, rel_tol=0.005)"
      ) { arguments throws(CoreError) in
        let tolerance = try AnswerTolerance(
          absolute: arguments.number(2), relative: arguments.number(3))
        return .boolean(tolerance.accepts(arguments.number(0), for: arguments.number(1)))
      },
    ]
  }
}
