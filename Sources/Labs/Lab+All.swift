import SourceText

extension Lab {
  /// All labs, in the order of the course.
  public static let all: [Lab] = [
    mapGeometry, constraintSphere, weightHistogram, dropoutSampler, dropoutNetwork, dropoutEnsemble,
    adamVersusAdamW, ridgeFit, threeFits, earlyStopping, l1Step, dropoutPenalty, normalizers,
    schedule, monteCarloDropout, sparsity, trainMLP,
    codeTrace,
  ]

  /// The lab of a name.
  ///
  /// - Throws: ``LabError/unknownLab(_:nearest:)``.
  public static func named(_ name: String) throws(LabError) -> Lab {
    if let lab = all.first(where: { $0.name.text == name }) { return lab }
    throw .unknownLab(name, nearest: closestName(to: name, among: all.map(\.name.text)))
  }
}
