import Figures
import Formula

extension LabView {
  /// The view as one JSON object: the settings, the readouts in full precision, and the sentence.
  public func json(of lab: Lab, _ settings: LabSettings) -> String {
    let set = lab.parameters.map { parameter in
      Record.Field(parameter.name, settings[parameter.name].map(Self.value) ?? .text(""))
    }
    let read = readouts.map { readout in
      var fields = [
        Record.Field("label", .text(readout.label)), Record.Field("value", readout.value),
        Record.Field("unit", .text(readout.unit)), Record.Field("text", .text(readout.text)),
      ]
      if let published = readout.published {
        fields.append(Record.Field("published", .text(published)))
      }
      return Value.record(Record(fields))
    }
    return Value.record([
      "lab": .text(lab.name.text), "settings": .record(Record(set)), "readouts": .list(read),
      "sentence": .text(sentence),
    ]).json
  }

  /// The view in sentences: the readouts, what there is to see, and what the picture shows.
  public var words: [String] {
    readouts.map { "\($0.label): \($0.text)." } + [sentence] + figure.words
  }

  private static func value(_ setting: SettingValue) -> Value {
    switch setting {
    case .number(let number): .number(number)
    case .choice(let option): .text(option)
    case .toggle(let isOn): .boolean(isOn)
    }
  }
}
