import RegularizationCore

extension Catalogue {
  /// Where penalties move the minimum of a quadratic loss.
  static var quadratic: [CatalogueEntry] {
    [
      CatalogueEntry(
        "map_l2", [.minimum, .curvatures, .strength, .convention()], returns: .vector,
        formula: #"\frac{h \theta^*}{h + k \lambda}"#,
        summary: "The minimum of a quadratic loss plus an L2 penalty.",
        source: "Goodfellow, Bengio, Courville, Deep Learning, equation 7.11",
        example: #"map_l2([2, 1.5], h=[1, 4], lambda=0.5, convention="full")"#
      ) { arguments throws(CoreError) in
        .vector(
          try arguments.quadratic().minimum(with: arguments.l2Penalty(2, convention: 3)))
      },
      CatalogueEntry(
        "map_l1", [.minimum, .curvatures, .strength], returns: .vector,
        formula: #"S(\theta^*, \lambda / h), \quad S = \text{soft\_threshold}"#,
        summary: "The minimum of a quadratic loss plus an L1 penalty.",
        source: "Goodfellow, Bengio, Courville, Deep Learning, equation 7.23",
        example: "map_l1([1.6, 0.5], h=[2, 2], lambda=1)"
      ) { arguments throws(CoreError) in
        .vector(
          try arguments.quadratic().minimum(with: L1Penalty(strength: arguments.number(2))))
      },
      CatalogueEntry(
        "map_elastic_net",
        [.minimum, .curvatures, .number("l1", .nonNegative), .number("l2", .nonNegative)],
        returns: .vector, formula: #"\frac{S(h \theta^*, \lambda_1)}{h + \lambda_2}"#,
        summary: "The minimum of a quadratic loss plus an L1 and an L2 (half) penalty.",
        source: "Zou, Hastie 2005, equation 6",
        example: "map_elastic_net([1.6, 0.5], h=[2, 2], l1=0.5, l2=0.5)"
      ) { arguments throws(CoreError) in
        .vector(
          try arguments.quadratic().minimum(
            l1Strength: arguments.number(2), l2Strength: arguments.number(3)))
      },
      CatalogueEntry(
        "l1_snap_lambda", [.minimum, .curvatures], returns: .vector,
        formula: #"h |\theta^*|"#,
        summary: "The L1 strength from which on each weight is exactly zero.",
        source: "Goodfellow, Bengio, Courville, Deep Learning, section 7.1.2",
        example: "l1_snap_lambda([1.6, 0.5], h=[2, 2])"
      ) { arguments throws(CoreError) in
        .vector(try arguments.quadratic().zeroingStrengths)
      },
      CatalogueEntry(
        "shrink_factors", [.vector("h", .nonNegative), .strength, .convention()],
        returns: .vector, formula: #"\frac{h}{h + k \lambda}"#,
        summary: "The share of each weight that an L2 penalty leaves.",
        source: "Goodfellow, Bengio, Courville, Deep Learning, section 7.1.1",
        example: "shrink_factors([1, 4], lambda=1)"
      ) { arguments throws(CoreError) in
        .vector(
          try arguments.l2Penalty(1, convention: 2).shrinkFactors(
            curvatures: arguments.vector(0)))
      },
      CatalogueEntry(
        "effective_dof", [.vector("h", .nonNegative), .strength, .convention()],
        returns: .number, formula: #"\sum_i \frac{h_i}{h_i + k \lambda}"#,
        summary: "The effective number of parameters under an L2 penalty.",
        source: "Hastie, Tibshirani, Friedman, equation 3.50",
        example: "effective_dof([1, 4], lambda=1)"
      ) { arguments throws(CoreError) in
        .number(
          try arguments.l2Penalty(1, convention: 2).effectiveDegreesOfFreedom(
            curvatures: arguments.vector(0)))
      },
      CatalogueEntry(
        "map_l2_full",
        [.matrix("H"), .vector("theta_star", lengthOf: "H"), .strength, .convention()],
        returns: .vector, formula: #"(H + k \lambda I)^{-1} H \theta^*"#,
        summary: "The minimum of a quadratic loss with Hessian matrix H plus an L2 penalty.",
        source: "Goodfellow, Bengio, Courville, Deep Learning, equation 7.10",
        example: "map_l2_full([[2, 1], [1, 3]], theta_star=[1, 1], lambda=0.5)",
        cost: { SystemCost.solving($0.matrix(0).rows) },
        body: { arguments throws(CoreError) in
          .vector(
            try arguments.l2Penalty(2, convention: 3).minimum(
              hessian: arguments.matrix(0), minimum: arguments.vector(1)))
        }),
      CatalogueEntry(
        "shrinkage_percent",
        [.vector("theta_star"), .vector("theta_reg", lengthOf: "theta_star")], returns: .number,
        formula: #"100 \left(1 - \frac{\|\theta_{reg}\|_2}{\|\theta^*\|_2}\right)"#,
        summary: "The share of its length that the minimum loses to regularization, in percent.",
        source: "definition", example: "shrinkage_percent([2, 1.5], [1, 1.2])"
      ) { arguments throws(CoreError) in
        .number(
          try QuadraticLoss.shrinkagePercent(from: arguments.vector(0), to: arguments.vector(1)))
      },
      CatalogueEntry(
        "total_loss_quadratic",
        [
          .vector("w", lengthOf: "theta_star"), .minimum, .curvatures, .strength,
          .option("penalty", ["none", "l1", "l2"]), .convention(),
        ], returns: .number,
        formula: #"\frac{1}{2} \sum_i h_i (w_i - \theta^*_i)^2 + \text{penalty}(w)"#,
        summary: "A quadratic loss plus no, an L1 or an L2 penalty.", source: "definition",
        example: #"total_loss_quadratic([1, 0], [1.6, 0.5], [2, 2], lambda=1, penalty="l1")"#
      ) { arguments throws(CoreError) in
        let weights = arguments.vector(0)
        let loss = try QuadraticLoss(
          minimum: arguments.vector(1), curvatures: arguments.vector(2)
        ).value(at: weights)
        switch arguments.text(4) {
        case "l1":
          return .number(try loss + L1Penalty(strength: arguments.number(3)).value(at: weights))
        case "l2":
          return .number(try loss + arguments.l2Penalty(3, convention: 5).value(at: weights))
        default: return .number(loss)
        }
      },
      CatalogueEntry(
        "lambda_for_radius",
        [.minimum, .curvatures, .number("radius", .positive), .convention()], returns: .number,
        formula: #"\lambda \text{ with } \left\| \frac{h \theta^*}{h + k \lambda} \right\|_2 = r"#,
        summary: "The L2 strength whose minimum is as long as a radius; 0 where none is needed.",
        source: "Goodfellow, Bengio, Courville, Deep Learning, section 7.2",
        example: #"lambda_for_radius([2, 1.5], h=[1, 4], radius=1.5, convention="full")"#,
        // Each number is visited a few times in each step of Newton's method.
        cost: { 20 * Double($0.vector(0).count) },
        body: { arguments throws(CoreError) in
          .number(
            try arguments.quadratic().l2Strength(
              forRadius: arguments.number(2), convention: arguments.convention(3)))
        }),
    ]
  }
}

extension Arguments {
  /// The quadratic loss of the minimum and the curvatures that come first.
  fileprivate func quadratic() throws(CoreError) -> QuadraticLoss {
    try QuadraticLoss(minimum: vector(0), curvatures: vector(1))
  }
}
