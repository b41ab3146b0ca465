import ProgressStorage

func learner(_ name: String) throws -> LearnerName { try LearnerName(name) }

func sampleAttempt(
  learner name: String = "Ada", course: String = "regularization", question: String = "prior",
  meaning: String = "a1b2", variantIndex: Int = 0, variantSeed: UInt64 = 0xE220_A839_7B1D_CDAF,
  parameters: String = #"{"prior_variance":0.25}"#, answer: String = "4",
  verdict: VerdictKind = .correct, note: String = "", score: Double = 1, hintsUsed: Int = 0,
  milliseconds: Int64? = 12_345, activity: String? = "weights-as-priors",
  time: Int64 = 1_795_248_307_250, concepts: [String] = ["gaussian-prior", "l2-penalty"]
) throws -> Attempt {
  Attempt(
    learner: try learner(name), course: course, question: question, questionVersion: 2,
    meaning: meaning, variantIndex: variantIndex, variantSeed: variantSeed,
    parameters: parameters, answer: answer, verdict: verdict, note: note, score: score,
    hintsUsed: hintsUsed, calculatorUsed: true, milliseconds: milliseconds, mode: .lesson,
    activity: activity,
    time: Timestamp(millisecondsSince1970: time, utcOffsetMinutes: 60), concepts: concepts)
}

/// SplitMix64, so that a failing case can be run again from its seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
