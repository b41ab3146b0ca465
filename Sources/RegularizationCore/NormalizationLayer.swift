/// The normalization layers, by what they compute.
public enum NormalizationLayer: String, Hashable, Sendable, CaseIterable {
  /// LayerNorm: over the features of an example, with scale and shift.
  case layer
  /// BatchNorm: over the examples of a batch, with scale and shift.
  case batch
  /// RMSNorm: by the root mean square of an example's features, with a scale only.
  case rms

  /// The learned parameters that each feature has: 2 where there is a shift, else 1.
  ///
  /// BatchNorm's running statistics aren't learned, and don't count.
  public var parametersPerFeature: Int {
    switch self {
    case .layer, .batch: 2
    case .rms: 1
    }
  }
}
