/// Lines of text such as a program's, with one of them marked.
public struct Listing: Hashable, Sendable {
  /// What is listed, in a few words; may be empty.
  public var title: String
  /// The lines.
  public var lines: [String]
  /// The index of the line that is being looked at; nil for none.
  public var current: Int?
  /// True where the lines are a program's and get numbers.
  public var isCode: Bool

  /// A listing.
  public init(title: String = "", lines: [String], current: Int? = nil, isCode: Bool = false) {
    self.title = title
    self.lines = lines
    self.current = current
    self.isCode = isCode
  }
}

/// Rows of short texts under a header.
public struct FigureTable: Hashable, Sendable {
  /// What the table shows, in a few words; may be empty.
  public var title: String
  /// The names of the columns.
  public var header: [String]
  /// The rows; a missing cell is empty, one too many is left out.
  public var rows: [[String]]
  /// The index of the row that is being looked at; nil for none.
  public var current: Int?

  /// A table.
  public init(title: String = "", header: [String], rows: [[String]], current: Int? = nil) {
    self.title = title
    self.header = header
    self.rows = rows
    self.current = current
  }
}
