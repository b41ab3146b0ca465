import Labs

/// The latest views that took long, so that coming back to their settings shows them at once.
struct LabMemory {
  private static let limit = 32
  private var views: [LabSettings: LabView] = [:]
  private var order: [LabSettings] = []

  /// The view at some settings, where it is kept.
  subscript(settings: LabSettings) -> LabView? { views[settings] }

  /// Keeps a view, and forgets the oldest where there are too many.
  mutating func keep(_ view: LabView, of settings: LabSettings) {
    if views.updateValue(view, forKey: settings) == nil { order.append(settings) }
    if order.count > Self.limit { views[order.removeFirst()] = nil }
  }
}
