/// Where the factor that keeps dropout's expected value right is applied: sources disagree.
public enum DropoutMode: String, Hashable, Sendable, CaseIterable {
  /// Kept activations are divided by 1 − p while training, and nothing happens at test time.
  ///
  /// This is what every current library does.
  case inverted
  /// Kept activations are left as they are while training, and multiplied by 1 − p at test time.
  ///
  /// This is how Srivastava et al. (2014) describe it.
  case standard
}
