extension FindingCode {
  /// What the finding means, why it matters and what to do, in a paragraph.
  public var explanation: String {
    switch self {
    case .notUTF8:
      """
      Content files are UTF-8. This one has bytes that are not, most often because an editor saved \
      it as Latin-1 or UTF-16. Save it again as UTF-8.
      """
    case .yamlTooLarge:
      """
      A content file may have 1 MiB, so that opening a course stays quick and no file can exhaust \
      the program. A large bank is many files: the questions folder is read whole.
      """
    case .yamlControlCharacter:
      """
      Control characters can't be seen in an editor and could act on a terminal. Delete them. \
      Tabs inside text and line breaks are fine.
      """
    case .yamlSyntax:
      """
      The file can't be read as YAML from this place on. Indentation is the usual cause: keys of \
      one entry begin in the same column, entries of one list too, and text that contains ": " or \
      begins with a sign such as { [ @ % needs quotes. Text over several lines goes below `|`.
      """
    case .yamlTab:
      """
      YAML counts indentation in spaces; a tab there has no width that all agree on. Set the \
      editor to insert spaces, two for each level.
      """
    case .yamlAnchor:
      """
      Anchors (&name) and aliases (*name) are not read: a few lines of them can stand for millions \
      of values, and what a question means would depend on a place far away. Write the value out, \
      or make it a `let:`. Text that begins with & or * needs quotes.
      """
    case .yamlTag:
      """
      Tags (!name) ask a YAML reader to make some other kind of value; content has no use for \
      them. Text that begins with ! needs quotes.
      """
    case .yamlSeveralDocuments:
      """
      A line `---` inside a YAML file begins a second document, which would never be read. Take \
      the line away, or put the rest into a file of its own.
      """
    case .yamlDuplicateKey:
      """
      A key stands twice in one entry, and only one of the two could count. Often a `- ` is \
      missing that would begin the next entry.
      """
    case .yamlKeyNotScalar:
      """
      A key must be a simple word. Most often this is text that begins with {{ or [: YAML takes \
      that for a mapping or a list. Put the text in quotes, or below `|`.
      """
    case .yamlTooManyNodes:
      """
      A file may hold 20,000 values (keys, texts, lists and mappings together). Spread a large \
      bank over several files.
      """
    case .yamlTooDeep:
      "Lists and mappings may lie 32 levels deep, far more than any content needs."

    case .unreadable:
      """
      The file or folder doesn't exist, or this account may not read it. A course is a folder with \
      course.yaml, lessons/NAME.md and questions/NAME.yaml.
      """
    case .refusedFile:
      """
      A course is read only from plain files below its own folder, so that a course from somebody \
      else can't show what it shouldn't: symbolic links, devices, and names with other characters \
      than letters, digits, point, line and underscore are left alone.
      """
    case .tooManyFiles:
      "A folder of a course may hold 5,000 files. Merge small question files."
    case .missingKey:
      "An entry lacks a key that it can't do without. The message names it."
    case .unknownKey:
      """
      A key that means nothing in this place is an error, because a misspelt key would otherwise \
      be left out in silence. The help names the nearest known key, or all of them.
      """
    case .wrongType:
      """
      The value is of another kind than this key wants: a text where a number belongs, a list \
      where one value belongs. Booleans are `true` and `false` only; numbers are digits with at \
      most a sign, a point and an exponent, so `yes`, `012`, `1:30` and `1_000` are none.
      """
    case .badIdentifier:
      """
      Ids are chosen once and stay, since learners' progress hangs on them. They are made of \
      lower-case letters, digits and `-`, begin with a letter or digit, and have at most 32 \
      characters.
      """
    case .outOfRange:
      "The number is outside what this key allows. The message gives the range."
    case .duplicateIdentifier:
      """
      Two things of one kind bear the same id. Ids of questions and concepts are unique in a \
      course, ids of mistakes in their question.
      """
    case .missingLesson:
      "course.yaml lists a lesson, and lessons/NAME.md does not exist."
    case .unknownConcept:
      """
      Reviews and progress are counted per concept, so each concept that a lesson or a question \
      names must stand in course.yaml.
      """
    case .cyclicPrerequisites:
      """
      A concept needs, directly or through others, itself; no order of learning could satisfy \
      that. Take one of the `needs:` away.
      """
    case .unknownQuestion:
      """
      A lesson has a place for a question that no file of the questions folder has. The lesson's \
      own file, questions/LESSON.yaml, is looked at first, then the others.
      """
    case .frontMatter:
      """
      A lesson begins with front matter: a line `---`, YAML with at least `title:`, and a line \
      `---`. Then comes the text.
      """
    case .unknownFence:
      """
      The first word behind the fence ``` looks like a place where the learner acts, and isn't \
      one that this version knows. Program text is marked by its language, such as ```python.
      """
    case .misplacedFence:
      """
      A place where the learner acts must stand by itself, not inside a list or a quote, must name \
      exactly one id, and has nothing between its fences.
      """
    case .unknownFormat:
      """
      `format:` tells which version of the file format the course is written in. This program \
      reads version 1; a newer one wants a newer program.
      """
    case .unusedFile:
      "A lesson file that course.yaml does not list is never shown. List it, or take it away."
    case .tooManyFindings:
      "No more than 100 findings of one file are shown. Mend some and check again."
    case .smallPool:
      """
      A quiz draws more questions than fit its description, so that nobody's quiz could be put \
      together. Name more concepts, tags or difficulties, write more questions, or draw fewer.
      """

    case .unsuitableQuestion:
      """
      A place `myth` asks whether a claim is to be believed, so it wants a question of the kind \
      true-false; a place `pitfall` asks which of two approaches is right, so it wants a choice of \
      one among two.
      """
    case .unknownTrace:
      """
      A lesson has a place for a trace, and the course has no file traces/NAME.yaml for it.
      """
    case .unknownLab:
      """
      A lesson has a place for a lab, and the program has no lab of this name, or the lab has no \
      such slider. The message names those that there are.
      """
    case .unusableTrace:
      """
      A trace is program text, line by line, with the values that each line leads to. It needs at \
      least one line, and every value must be computable from those above it.
      """

    case .unknownKind:
      "`kind:` names a kind of question that doesn't exist. Without it, a question is numeric."
    case .literalKey:
      """
      A key typed in by hand is the one part of a question that nobody checks. Write it as an \
      expression, so that it is computed from the same numbers as the question; or, where nothing \
      can be computed, give a `source:`.
      """
    case .conflictingKeys:
      "Two keys that each say the same thing in another way can't both be given. Keep one."
    case .unusableChoices:
      """
      A question of choice needs at least two choices, at least one that can be right (`correct: \
      true`, or `when:` with an expression), and at least one that can be wrong.
      """
    case .unusableVariation:
      """
      A varied parameter needs values to draw from: a list with at least one, or `from`, `to` and \
      `step` with `from` at most `to` and a step above 0. Steps are counted in exact decimals.
      """
    case .cyclicBinding:
      "Values under `let:` need each other in a circle, so none can be computed first."
    case .laterBinding:
      "Values under `let:` are computed from top to bottom; this one uses one that stands below it."
    case .unknownMistake:
      "The test names a mistake that the question doesn't have."
    case .reservedMistake:
      """
      The notes `correct`, `correct-precision`, `imprecise`, `carried`, `wrong`, `skipped` and \
      `error`, and everything that begins with `invalid` or `near`, have a meaning of their own in \
      results.
      """
    case .unusableTolerance:
      """
      A tolerance must accept every correctly rounded answer and nothing much else: accuracy 2 to \
      15 figures; a relative tolerance above 0 and below 0.2; an absolute one not below 0; not \
      both 0; a factor above 0. Credit for the right number with other digits is only given where \
      the question asks for digits.
      """
    case .revealedAnswer:
      """
      What is said about a wrong answer, and hints, are shown while the learner may still try; \
      `truth` there gives the answer away. Show it in `solution:`.
      """
    case .unknownParameter:
      "A test's `given:` fixes parameters that vary; this name isn't one under `vary:`."
    case .missingSource:
      """
      A key that can't be computed needs a `source:`, so that whoever doubts it can look it up.
      """
    case .unusablePairs:
      """
      A question of matching needs at least two pairs, and no more than 26 things to match with, \
      distractors among them, since each has a letter.
      """
    case .unusableOrder:
      """
      Items are put in order in one of three ways: they are listed in it; each names with `after:` \
      the items that come before it, and never in a circle; or each has a `value:` beside `order: \
      ascending` or `descending`. Scorings that count places need one complete order, so no \
      distractors.
      """
    case .badPattern:
      """
      In a pattern of words, [ ] may be left out, (a|b) is one or the other, * is any words, and a \
      backslash means the sign behind it. Brackets are closed, at least one word stands outside \
      of [ ], and a pattern has at most 200 characters.
      """
    case .unusableParts:
      """
      A question in parts has 2 to 12 of them, none with parts of its own. A part goes on with \
      `uses: {name: id}` from the answer of a part above it that is a number, a vector, or true or \
      false.
      """

    case .unusableVariables:
      """
      A formula is asked for in named variables, `variables: {w: real, lambda: positive}`, which \
      are given values to compare answers with the key. There must be 1 to 12, with names that no \
      function bears; a range needs more than one value.
      """
    case .unshowableFormula:
      """
      What `:solution` shows must be a right answer when it is typed back. This key uses a \
      function that learners may not call, or breaks the question's own `forbid:` or `require:`. \
      Name the function under `functions:`, or write the key as learners should under `shown:`; \
      that the two are equal is checked.
      """

    case .formulaSyntax:
      "The formula can't be read from the marked place on. `weightroom calc` tries formulas out."
    case .formulaName:
      """
      A formula uses a name that is neither a function, a constant, a parameter under `vary:` nor \
      a value under `let:`. A Greek letter and its English name are one name.
      """
    case .formulaArity:
      "A function is given too few arguments, too many, or one that it doesn't have."
    case .formulaType:
      "A value of one kind stands where another is needed, such as a text where a number must be."
    case .formulaShape:
      "Vectors or matrices whose sizes don't fit each other, such as a sum of 2 and 3 numbers."
    case .formulaDomain:
      "An operation isn't defined for this number: a division by zero, the root of a negative."
    case .formulaEmpty:
      "A function that needs at least one number is given an empty vector."
    case .formulaSingular:
      "The system of equations has no unique solution."
    case .formulaLimit:
      "The formula is longer, deeper or costlier than content may be."
    case .formulaBadVariable:
      """
      Names of values are those of the formula language: letters, digits and `_`, no digit first, \
      and none that a constant or a word of the language already bears. `truth` and `submitted` \
      are the key and the answer.
      """
    case .unclosedValue:
      """
      `{{` begins a live value, and no `}}` ends it on the same line. A backslash before it, \
      `\\{{`, makes it plain text; in LaTeX, a space between the braces does.
      """
    case .badValue:
      """
      Between `{{` and `}}` stands an expression, and behind a `|` the number of significant \
      digits to show, from 1 to 15: `{{ rate | 3 }}`.
      """
    case .misplacedValue:
      """
      Live values stand in text, in maths and in code, but not in a link's address, a picture's, \
      or behind the fence of a code block.
      """
    case .maths:
      """
      The LaTeX has something that can't be set on a terminal: an unknown command, a brace \
      without its partner, nesting too deep. It would be shown as it is written.
      """
    case .image:
      "A terminal shows no pictures; what is shown instead is the text in the square brackets."
    case .markdownTooDeep:
      "Lists and quotes may lie 16 levels deep in Markdown."
    case .loneDollar:
      """
      A table cell has a single `$`. Most often a bare `|` inside maths has split the cell: write \
      `\\vert` or `\\|` there. A dollar that is meant as one is written `\\$`.
      """
    }
  }

  /// The code with this name, as in `error[Y009]`; nil where there is none.
  public init?(name: String) {
    self.init(rawValue: name.uppercased())
  }
}
