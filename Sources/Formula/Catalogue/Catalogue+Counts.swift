import RegularizationCore

extension Catalogue {
  /// Parameters, images and bytes, counted.
  static var counts: [CatalogueEntry] {
    [
      CatalogueEntry(
        "params_per_sample",
        [.number("params", .nonNegative), .number("samples", .positive)], returns: .number,
        formula: #"\frac{params}{samples}"#,
        summary: "The parameters that a network has for each training example.",
        source: "definition", example: "params_per_sample(11e6, samples=50e3)"
      ) { arguments throws(CoreError) in
        .number(
          try ParameterCount.perSample(
            parameters: arguments.number(0), samples: arguments.number(1)))
      },
      CatalogueEntry(
        "linear_params",
        [
          .integer("n_in", atLeast: 0), .integer("n_out", atLeast: 0),
          .boolean("bias", default: true),
        ],
        returns: .number, formula: #"n_{in} n_{out} + n_{out}"#,
        summary: "The parameters of a fully connected layer, with or without its biases.",
        source: "PyTorch Linear", example: "linear_params(784, n_out=256)"
      ) { arguments throws(CoreError) in
        .number(
          try ParameterCount.linear(
            inputs: arguments.integer(0), outputs: arguments.integer(1),
            hasBias: arguments.boolean(2)))
      },
      CatalogueEntry(
        "norm_params",
        [
          .integer("d", atLeast: 0),
          .option("kind", NormalizationLayer.allCases.map(\.rawValue)),
        ],
        returns: .number, formula: #"2 d \text{ (layer, batch)}, \quad d \text{ (rms)}"#,
        summary: "The learned parameters of a normalization layer of d features.",
        source: "PyTorch LayerNorm, BatchNorm1d, RMSNorm", example: #"norm_params(64, "rms")"#
      ) { arguments throws(CoreError) in
        .number(
          try ParameterCount.normalization(arguments.option(1), features: arguments.integer(0)))
      },
      CatalogueEntry(
        "decay_group_counts",
        [.texts("names"), .integers("counts", lengthOf: "names"), .texts("patterns")],
        returns: .record(["decay", "no_decay"]),
        formula: #"n_{decay} = \sum_i c_i [\text{no pattern is in name}_i]"#,
        summary: "Parameters decayed or not, where names that contain a pattern are exempt.",
        source: "Devlin et al. 2018, optimizer of the reference code",
        example: #"decay_group_counts(["0.weight", "0.bias"], counts=[64, 8], patterns=["bias"])"#,
        cost: searchCost
      ) { arguments throws(CoreError) in
        groups(
          try DecayGroups(
            names: arguments.texts(0), counts: arguments.integers(1),
            exemptingNamesWith: arguments.texts(2)))
      },
      CatalogueEntry(
        "decay_group_counts_by_dim",
        [.integers("dims"), .integers("counts", lengthOf: "dims")],
        returns: .record(["decay", "no_decay"]),
        formula: #"n_{decay} = \sum_i c_i [d_i \ge 2]"#,
        summary:
          "Parameters decayed or not, where tensors of fewer than two dimensions are exempt.",
        source: "nanoGPT, configure_optimizers",
        example: "decay_group_counts_by_dim([2, 1], counts=[64, 8])"
      ) { arguments throws(CoreError) in
        groups(
          try DecayGroups(dimensions: arguments.integers(0), counts: arguments.integers(1)))
      },
      CatalogueEntry(
        "sparse_storage_ratio",
        [
          .number("sparsity_fraction", .probability), .number("value_bytes", .positive),
          .number("index_bytes", .nonNegative),
          .option("fmt", SparseStorage.Format.allCases.map(\.rawValue)),
        ],
        returns: .number,
        formula:
          #"(1 - s) \frac{v + i}{v} \text{ (index)}, \quad (1 - s) + \frac{1}{8 v} \text{ (bitmask)}"#,
        summary: "The size of pruned weights relative to dense ones.", source: "definition",
        example: #"sparse_storage_ratio(0.478, value_bytes=4, index_bytes=4, fmt="index")"#
      ) { arguments throws(CoreError) in
        .number(
          try SparseStorage.ratio(
            sparsity: arguments.number(0), valueBytes: arguments.number(1),
            indexBytes: arguments.number(2), format: arguments.option(3)))
      },
      CatalogueEntry(
        "crop_variants", cropParameters, returns: .number,
        formula: #"(size + 2 \cdot pad - crop + 1)^2"#,
        summary: "The different crops of a padded square image.", source: "definition",
        example: "crop_variants(32, pad=4, crop=32)"
      ) { arguments throws(CoreError) in
        .number(
          try ImageAugmentation.crops(
            size: arguments.integer(0), padding: arguments.integer(1),
            crop: arguments.integer(2)))
      },
      CatalogueEntry(
        "augmentation_variants", cropParameters + [.boolean("flip")], returns: .number,
        formula: #"2 (size + 2 \cdot pad - crop + 1)^2"#,
        summary: "The different images that crops and, if asked for, flips make of one.",
        source: "definition", example: "augmentation_variants(32, pad=4, crop=32, flip=true)"
      ) { arguments throws(CoreError) in
        .number(
          try ImageAugmentation.variants(
            size: arguments.integer(0), padding: arguments.integer(1),
            crop: arguments.integer(2), flips: arguments.boolean(3)))
      },
      CatalogueEntry(
        "histogram",
        [
          .vector("x"), .number("lo"), .number("hi"),
          .integer("bins", 1...FormulaLimits.greatestCount),
        ],
        returns: .vector, formula: #"c_k = \sum_i [e_k \le x_i < e_{k + 1}]"#,
        summary: "How many numbers fall into each of equally wide bins; the last includes its end.",
        source: "NumPy histogram", example: "histogram([0.1, 0.4, 0.9], lo=0, hi=1, bins=2)",
        cost: binningCost
      ) { arguments throws(CoreError) in
        .vector(
          try Histogram.counts(
            of: arguments.vector(0), from: arguments.number(1), to: arguments.number(2),
            bins: arguments.integer(3)))
      },
    ]
  }

  private static var cropParameters: [CatalogueParameter] {
    [.integer("size", atLeast: 1), .integer("pad", atLeast: 0), .integer("crop", atLeast: 1)]
  }

  /// A search looks at each byte of a name as often, at worst, as a pattern has bytes.
  private static let searchCost: @Sendable (Arguments) -> Double = { arguments in
    let names = arguments.texts(0).reduce(0) { $0 + $1.utf8.count + 1 }
    let patterns = arguments.texts(2).reduce(0) { $0 + $1.utf8.count + 1 }
    return Double(names) * Double(patterns)
  }

  private static let binningCost: @Sendable (Arguments) -> Double = { arguments in
    4 * Double(arguments.vector(0).count) + arguments.number(3)
  }

  private static func groups(_ groups: DecayGroups) -> Value {
    .record(["decay": .number(groups.decayed), "no_decay": .number(groups.exempt)])
  }
}
