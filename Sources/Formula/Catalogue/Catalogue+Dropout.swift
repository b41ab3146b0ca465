import RegularizationCore

extension Catalogue {
  /// Dropout of activations, forward and backward.
  static var dropout: [CatalogueEntry] {
    [
      CatalogueEntry(
        "dropout_scale", [.number("p_drop", .belowOne)], returns: .number,
        formula: #"\frac{1}{1 - p_{drop}}"#,
        summary: "The factor by which inverted dropout multiplies what it keeps.",
        source: "Srivastava et al. 2014, section 10", example: "dropout_scale(0.2)"
      ) { arguments throws(CoreError) in
        .number(try Dropout.scale(dropProbability: arguments.number(0)))
      },
      CatalogueEntry(
        "dropout_scale_keep", [.number("p_keep", .fraction)], returns: .number,
        formula: #"\frac{1}{p_{keep}}"#,
        summary: "The same factor, from the probability of keeping a unit.",
        source: "Srivastava et al. 2014, section 10", example: "dropout_scale_keep(0.8)"
      ) { arguments throws(CoreError) in
        .number(try Dropout.scale(keepProbability: arguments.number(0)))
      },
      CatalogueEntry(
        "dropout_apply",
        [.vector("a"), .mask(lengthOf: "a"), .number("p_drop", .probability)], returns: .vector,
        formula: #"\frac{a_i m_i}{1 - p_{drop}}"#,
        summary: "Inverted dropout: kept activations are scaled up, the others are zero.",
        source: "Srivastava et al. 2014, section 10; PyTorch Dropout",
        example: "dropout_apply([5, 3], mask=[1, 0], p_drop=0.2)"
      ) { arguments throws(CoreError) in
        .vector(
          try Dropout.applied(
            to: arguments.vector(0), mask: arguments.mask(1),
            dropProbability: arguments.number(2)))
      },
      CatalogueEntry(
        "dropout_apply_standard", [.vector("a"), .mask(lengthOf: "a")], returns: .vector,
        formula: #"a_i m_i"#,
        summary: "Standard dropout while training: the mask without any scaling.",
        source: "Srivastava et al. 2014, section 4",
        example: "dropout_apply_standard([5, 3], mask=[1, 0])"
      ) { arguments throws(CoreError) in
        .vector(
          try Dropout.appliedWithoutScaling(to: arguments.vector(0), mask: arguments.mask(1)))
      },
      CatalogueEntry(
        "dropout_test_scale", [.numberOrVector("a"), .number("p_drop", .probability)],
        returns: .like("a"), formula: #"(1 - p_{drop}) a"#,
        summary: "Standard dropout at test time: activations shrink to their expected value.",
        source: "Srivastava et al. 2014, figure 2",
        example: "dropout_test_scale([5, 3], p_drop=0.2)"
      ) { arguments throws(CoreError) in
        let dropProbability = arguments.number(1)
        return try arguments.mapNumbers(0) { activation throws(CoreError) in
          try Dropout.testScaled(activation, dropProbability: dropProbability)
        }
      },
      CatalogueEntry(
        "dropout_backward",
        [.vector("grad"), .mask(lengthOf: "grad"), .number("p_drop", .probability)],
        returns: .vector, formula: #"\frac{g_i m_i}{1 - p_{drop}}"#,
        summary: "The gradient through inverted dropout, with the mask of the forward pass.",
        source: "PyTorch Dropout",
        example: "dropout_backward([1, 1], mask=[1, 0], p_drop=0.2)"
      ) { arguments throws(CoreError) in
        .vector(
          try Dropout.backward(
            gradient: arguments.vector(0), mask: arguments.mask(1),
            dropProbability: arguments.number(2)))
      },
      CatalogueEntry(
        "spatial_dropout_apply",
        [.matrix("X"), .mask("channel_mask"), .number("p_drop", .probability)], returns: .matrix,
        formula: #"\frac{x_{ij} m_i}{1 - p_{drop}}"#,
        summary: "Spatial dropout: each row is a channel, kept or dropped as a whole.",
        source: "Tompson et al. 2015",
        example: "spatial_dropout_apply([[1, 2], [3, 4]], channel_mask=[1, 0], p_drop=0.2)"
      ) { arguments throws(CoreError) in
        .matrix(
          try Dropout.spatiallyApplied(
            to: arguments.matrix(0), channelMask: arguments.mask(1),
            dropProbability: arguments.number(2)))
      },
    ]
  }
}
