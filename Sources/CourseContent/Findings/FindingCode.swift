/// The short stable codes of everything that can be found in content.
///
/// A code, once released, keeps its meaning; one that is no longer used is not given away again.
/// Y is about YAML, C about files and their structure, Q about questions, F about formulas, M
/// about Markdown and maths. What each means is said in `FindingCode+Explanation.swift`.
public enum FindingCode: String, CaseIterable, Sendable {
  /// The file is no UTF-8.
  case notUTF8 = "Y001"
  /// The YAML is too long.
  case yamlTooLarge = "Y002"
  /// A control character.
  case yamlControlCharacter = "Y003"
  /// The text is no YAML.
  case yamlSyntax = "Y004"
  /// A tab where spaces belong.
  case yamlTab = "Y005"
  /// An anchor or alias.
  case yamlAnchor = "Y006"
  /// A tag.
  case yamlTag = "Y007"
  /// More than one document.
  case yamlSeveralDocuments = "Y008"
  /// A key given twice.
  case yamlDuplicateKey = "Y009"
  /// A list or mapping as a key.
  case yamlKeyNotScalar = "Y010"
  /// Too many values.
  case yamlTooManyNodes = "Y011"
  /// Too deep.
  case yamlTooDeep = "Y012"

  /// A file or folder can't be read.
  case unreadable = "C001"
  /// A file that is refused: a link, a device, a strange name.
  case refusedFile = "C002"
  /// Too many files.
  case tooManyFiles = "C003"
  /// A key is missing.
  case missingKey = "C004"
  /// A key that means nothing here.
  case unknownKey = "C005"
  /// A value of the wrong kind.
  case wrongType = "C006"
  /// An id that is none.
  case badIdentifier = "C007"
  /// A value out of its range.
  case outOfRange = "C008"
  /// An id used twice.
  case duplicateIdentifier = "C009"
  /// A lesson without a file.
  case missingLesson = "C010"
  /// A concept that the course doesn't have.
  case unknownConcept = "C011"
  /// Prerequisites in a circle.
  case cyclicPrerequisites = "C012"
  /// A question that no file has.
  case unknownQuestion = "C013"
  /// Front matter missing or unclosed.
  case frontMatter = "C014"
  /// A fenced block that looks like one of ours.
  case unknownFence = "C015"
  /// A place for the learner where none can be.
  case misplacedFence = "C016"
  /// A format version that this program doesn't know.
  case unknownFormat = "C017"
  /// A file that nothing refers to.
  case unusedFile = "C018"
  /// More findings than are shown.
  case tooManyFindings = "C019"
  /// A place for a question of another kind.
  case unsuitableQuestion = "C020"
  /// A trace that no file has.
  case unknownTrace = "C021"
  /// A lab that there isn't, or a setting that it doesn't have.
  case unknownLab = "C022"
  /// Program text and values that can't be shown line by line.
  case unusableTrace = "C023"
  /// More questions to be drawn than there are.
  case smallPool = "C024"

  /// A kind of question that doesn't exist.
  case unknownKind = "Q001"
  /// A number as a key.
  case literalKey = "Q002"
  /// Keys that exclude each other.
  case conflictingKeys = "Q003"
  /// Choices that can't be asked.
  case unusableChoices = "Q004"
  /// A varied parameter without values.
  case unusableVariation = "Q005"
  /// Bindings that need each other.
  case cyclicBinding = "Q006"
  /// A binding used before it is made.
  case laterBinding = "Q007"
  /// A mistake that doesn't exist.
  case unknownMistake = "Q008"
  /// A mistake's id that is reserved.
  case reservedMistake = "Q009"
  /// A tolerance that accepts too much, or nothing.
  case unusableTolerance = "Q010"
  /// A note that gives the answer away.
  case revealedAnswer = "Q011"
  /// A test about a parameter that doesn't vary.
  case unknownParameter = "Q012"
  /// A key that is neither computed nor cited.
  case missingSource = "Q013"
  /// Pairs that can't be asked.
  case unusablePairs = "Q014"
  /// Items that have no order.
  case unusableOrder = "Q015"
  /// A pattern of words that can't be used.
  case badPattern = "Q016"
  /// Parts that can't be asked.
  case unusableParts = "Q017"
  /// Variables of a formula that can't be tried.
  case unusableVariables = "Q030"
  /// A key that learners couldn't type.
  case unshowableFormula = "Q031"

  /// A formula that can't be read.
  case formulaSyntax = "F001"
  /// A name that nothing bears.
  case formulaName = "F002"
  /// Missing or surplus arguments.
  case formulaArity = "F003"
  /// A value of the wrong kind in a formula.
  case formulaType = "F004"
  /// Shapes that don't fit.
  case formulaShape = "F005"
  /// A number outside an operation's domain.
  case formulaDomain = "F006"
  /// An empty vector.
  case formulaEmpty = "F007"
  /// No unique solution.
  case formulaSingular = "F008"
  /// A formula beyond the limits.
  case formulaLimit = "F009"
  /// A name that can't be given.
  case formulaBadVariable = "F010"

  /// `{{` without `}}`.
  case unclosedValue = "M001"
  /// A live value with nothing in it, or a strange format.
  case badValue = "M002"
  /// A live value where none can stand.
  case misplacedValue = "M003"
  /// Maths that can't be set.
  case maths = "M004"
  /// A picture.
  case image = "M005"
  /// Markdown too deep.
  case markdownTooDeep = "M006"
  /// A lone `$` in a table.
  case loneDollar = "M007"
}
