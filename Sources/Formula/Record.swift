/// Named values in an order: what a function with several results returns.
///
///     Record([("w", .vector(weights)), ("m", .vector(firstMoment))])
public struct Record: Hashable, Sendable {
  /// A name and its value.
  public struct Field: Hashable, Sendable {
    /// The name, as it is written behind a dot: `w`.
    public let name: String
    /// The value.
    public let value: Value

    /// Makes a field.
    public init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// The fields, in the order in which they are shown.
  public let fields: [Field]

  /// Makes a record of fields.
  public init(_ fields: [Field]) {
    self.fields = fields
  }

  /// Makes a record of names and values.
  public init(_ fields: KeyValuePairs<String, Value>) {
    self.fields = fields.map { Field($0.key, $0.value) }
  }

  /// The value under a name.
  public subscript(name: String) -> Value? {
    fields.first { $0.name == name }?.value
  }
}

extension Value {
  /// A record of names and values, in that order.
  public static func record(_ fields: KeyValuePairs<String, Value>) -> Value {
    .record(Record(fields))
  }
}
