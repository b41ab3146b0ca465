/// Something that a lab lets its user set.
public enum LabParameter: Hashable, Sendable {
  /// A number within a range: a slider.
  case number(NumberParameter)
  /// One of several named options.
  case choice(ChoiceParameter)
  /// On or off.
  case toggle(ToggleParameter)

  /// The name by which it is set: `lambda`.
  public var name: String {
    switch self {
    case .number(let parameter): parameter.name
    case .choice(let parameter): parameter.name
    case .toggle(let parameter): parameter.name
    }
  }

  /// The letter that stands for it in formulas: `λ`; the name where there is none.
  public var symbol: String {
    switch self {
    case .number(let parameter): parameter.symbol
    case .choice, .toggle: name
    }
  }

  /// What it is, in a few words.
  public var title: String {
    switch self {
    case .number(let parameter): parameter.title
    case .choice(let parameter): parameter.title
    case .toggle(let parameter): parameter.title
    }
  }

  /// What it is set to at first.
  public var initial: SettingValue {
    switch self {
    case .number(let parameter): .number(parameter.initial)
    case .choice(let parameter): .choice(parameter.initial)
    case .toggle(let parameter): .toggle(parameter.initial)
    }
  }

  /// A value as it is typed and shown.
  public func text(_ value: SettingValue) -> String {
    switch (self, value) {
    case (.number(let parameter), .number(let number)): parameter.text(number)
    case (_, .number(let number)): NumberText.shortest(number)
    case (_, .choice(let option)): option
    case (_, .toggle(let isOn)): isOn ? "on" : "off"
    }
  }
}

/// What a parameter is set to.
public enum SettingValue: Hashable, Sendable {
  /// A slider's number.
  case number(Double)
  /// An option's name.
  case choice(String)
  /// On (true) or off.
  case toggle(Bool)
}

/// One of several named options.
public struct ChoiceParameter: Hashable, Sendable {
  /// An option: the name by which it is chosen, and what it is.
  public struct Option: Hashable, Sendable {
    /// The name by which it is chosen: `l1`.
    public let name: String
    /// What it is, in a few words.
    public let title: String

    init(_ name: String, _ title: String) {
      self.name = name
      self.title = title
    }
  }

  /// The name by which it is set.
  public let name: String
  /// What it is, in a few words.
  public let title: String
  /// The options, in order; never none.
  public let options: [Option]
  /// The name of the option that holds at first.
  public let initial: String

  init(_ name: String, _ title: String, initial: String, _ options: [Option]) {
    self.name = name
    self.title = title
    self.options = options
    self.initial = initial
  }
}

/// Something that is on or off.
public struct ToggleParameter: Hashable, Sendable {
  /// The name by which it is set.
  public let name: String
  /// What is on or off, in a few words.
  public let title: String
  /// Whether it is on at first.
  public let initial: Bool

  init(_ name: String, _ title: String, initial: Bool) {
    self.name = name
    self.title = title
    self.initial = initial
  }
}
