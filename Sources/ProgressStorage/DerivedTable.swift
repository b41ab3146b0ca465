/// The tables that are derived from `attempt`: triggers keep them up to date row by row, and each
/// can be made anew at one go by its query. A test holds the two together.
enum DerivedTable: String, CaseIterable {
  case questionSummary = "question_summary"
  case dayTotal = "day_total"
  case firstOutcome = "first_outcome"
  case noteCount = "note_count"

  /// The rows that the table should have, from the attempts.
  var query: String {
    switch self {
    case .questionSummary:
      """
      SELECT sums.learner, sums.course, sums.question, sums.meaning, attempts, correct, best_score,
        first.verdict, first.hints_used, last.verdict, highest_variant, sums.milliseconds,
        newest_attempt
      FROM (
        SELECT learner, course, question, meaning,
          SUM(counts_as_attempt) AS attempts,
          SUM(verdict = 'correct') AS correct,
          MAX(iif(counts_as_attempt, score, NULL)) AS best_score,
          MIN(iif(is_outcome, id, NULL)) AS first_id,
          MAX(iif(is_outcome, id, NULL)) AS last_id,
          MAX(variant_index) AS highest_variant,
          COALESCE(SUM(milliseconds), 0) AS milliseconds,
          MAX(id) AS newest_attempt
        FROM attempt JOIN verdict_kind ON verdict_kind.name = verdict
        GROUP BY learner, course, question, meaning
      ) AS sums
      LEFT JOIN attempt AS first ON first.id = sums.first_id
      LEFT JOIN attempt AS last ON last.id = sums.last_id
      """
    case .dayTotal:
      """
      SELECT learner, course, \(Self.day) AS day, SUM(counts_as_attempt),
        SUM(verdict = 'correct'), COALESCE(SUM(milliseconds), 0)
      FROM attempt JOIN verdict_kind ON verdict_kind.name = verdict
      GROUP BY learner, course, day
      """
    case .firstOutcome:
      """
      SELECT learner, course, concept, day, time_ms, question, verdict, note, score, hints_used,
        calculator_used, milliseconds
      FROM (
        SELECT attempt.*, each.value AS concept, \(Self.day) AS day,
          ROW_NUMBER() OVER (
            PARTITION BY learner, course, each.value, \(Self.day) ORDER BY time_ms, attempt.id
          ) AS place
        FROM attempt JOIN verdict_kind ON verdict_kind.name = verdict,
          json_each('["' || replace(concepts, ' ', '","') || '"]') AS each
        WHERE is_outcome AND concepts <> ''
      )
      WHERE place = 1
      """
    case .noteCount:
      """
      SELECT learner, course, question, note, COUNT(*), MAX(id) FROM attempt
      WHERE verdict = 'mistake' AND note <> ''
      GROUP BY learner, course, question, note
      """
    }
  }

  private static let day = "CAST(strftime('%s', substr(time, 1, 10)) AS INTEGER) / 86400"
}
