// swift-tools-version: 6.2

import PackageDescription

// Benchmarks stand apart, so that building or testing the program builds none of this.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Weightroom", path: "..")],
  targets: [
    // A floor may use all that the processor has, and the library must hold out against it with what
    // every processor of its kind has.
    .target(
      name: "Floors",
      cSettings: [
        .unsafeFlags(["-O3", "-march=native", "-fno-math-errno", "-Wall", "-Wextra", "-Werror"])
      ],
      linkerSettings: [.linkedLibrary("sqlite3")]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Floors",
        .product(name: "CourseContent", package: "Weightroom"),
        .product(name: "Figures", package: "Weightroom"),
        .product(name: "Formula", package: "Weightroom"),
        .product(name: "Grading", package: "Weightroom"),
        .product(name: "Labs", package: "Weightroom"),
        .product(name: "ProgressStorage", package: "Weightroom"),
        .product(name: "RegularizationCore", package: "Weightroom"),
      ],
      resources: [
        .copy("Resources/sample"), .copy("Resources/torch_step.py"),
        .copy("Resources/plotext_frame.py"),
      ]),

    // What `startup.py` holds the program against: the least that such a program has to do.
    .executableTarget(
      name: "startup-floor", path: "Sources/StartupFloor",
      linkerSettings: [.linkedLibrary("sqlite3"), .linkedLibrary("yaml")]),
    // What `bank.py` holds the reading of a bank against.
    .executableTarget(
      name: "bank-floor", path: "Sources/BankFloor", linkerSettings: [.linkedLibrary("yaml")]),
    .executableTarget(name: "startup-bare", path: "Sources/StartupBare"),

    // What `grading.py` holds it against: answers read and compared, and nothing else.
    .executableTarget(
      name: "grading-floor", path: "Sources/GradingFloor",
      cSettings: [.unsafeFlags(["-O3", "-march=native"])]),
  ],
  swiftLanguageModes: [.v6]
)
