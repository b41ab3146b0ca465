public import CourseContent
import Formula
public import Labs

extension LabReference {
  /// The lab and the settings that the reference asks for.
  ///
  /// - Throws: what is wrong with the name or the first wrong setting.
  func opened() throws(LabError) -> LabRequest {
    let lab = try Lab.named(name)
    return LabRequest(lab: lab, settings: try lab.settings(settings.map { ($0.name, $0.text) }))
  }

  /// What is wrong with the reference: no such lab, no such setting, or a value out of range.
  public var problems: [LabProblem] {
    let lab: Lab
    do throws(LabError) {
      lab = try Lab.named(name)
    } catch {
      return [LabProblem("\(error)", help: "`weightroom lab` lists the labs", at: span)]
    }
    return settings.compactMap { setting in
      do throws(LabError) {
        _ = try lab.setting(setting.name, to: setting.text, in: lab.initialSettings)
        return nil
      } catch {
        let isName = if case .unknownParameter = error { true } else { false }
        return LabProblem("\(error)", at: isName ? setting.nameSpan : setting.valueSpan)
      }
    }
  }
}

extension LabReference.Setting {
  /// The value as a lab takes it.
  fileprivate var text: String {
    if case .text(let word) = value { word } else { value.formatted }
  }
}

/// A lab to be opened, and how it is set when it opens.
public struct LabRequest: Sendable {
  /// The lab.
  public let lab: Lab
  /// What its parameters are set to.
  public let settings: LabSettings
}
