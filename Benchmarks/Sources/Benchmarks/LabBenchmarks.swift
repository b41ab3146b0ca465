import Figures
import Labs

extension Comparison {
  /// A frame of each lab, from its parameters to text, with a slider moved before each. Of a lab that
  /// goes on while one looks, a frame is what there is to see on the way.
  static var labs: [Comparison] {
    let curves = TwoCurves()
    return Lab.all.map { lab in
      Comparison(
        "lab.\(lab.name)", against: "the two curves in C", aim: .microseconds(1_000),
        operations: 20
      ) {
        let begun = try begun(lab)
        let settings = moved(lab)
        return (
          floor: { curves.floor(times: 20) },
          ours: {
            var lines = 0
            for index in 0..<20 {
              let view = try begun?.view() ?? lab.view(settings[index % settings.count])
              lines += view.figure.lines(columns: 100, rows: 30).count
            }
            return Double(lines)
          }
        )
      }
    }
  }

  /// Work on its way, where a lab has any.
  private static func begun(_ lab: Lab) throws -> LabWork? {
    guard var work = try lab.work(lab.initialSettings) else { return nil }
    for _ in 0..<100 { try work.advance() }
    return work
  }

  /// The settings that a lab's first slider goes through in twenty steps forth and back.
  private static func moved(_ lab: Lab) -> [LabSettings] {
    let slider = lab.parameters.first { if case .number = $0 { true } else { false } }
    guard let slider else { return [lab.initialSettings] }
    return (-10..<10).map { lab.moving(slider, by: $0, in: lab.initialSettings) }
  }
}
