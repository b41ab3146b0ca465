// swift-tools-version: 6.2

import PackageDescription

// Fuzzing stands apart, like the benchmarks: it is built with libFuzzer's instrumentation, which the
// program itself is not: `--sanitize=fuzzer` brings the main function too. `make fuzz` builds and runs it.
let package = Package(
  name: "Fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Weightroom", path: "..")],
  targets: [
    .executableTarget(
      name: "fuzz-formula",
      dependencies: [.product(name: "Formula", package: "Weightroom")],
      path: "Sources/fuzz-formula"),
    .executableTarget(
      name: "fuzz-answer",
      dependencies: [
        .product(name: "CourseContent", package: "Weightroom"),
        .product(name: "Formula", package: "Weightroom"),
        .product(name: "Grading", package: "Weightroom"),
      ], path: "Sources/fuzz-answer"),
    .executableTarget(
      name: "fuzz-content",
      dependencies: [
        .product(name: "CourseContent", package: "Weightroom"),
        .product(name: "Grading", package: "Weightroom"),
      ], path: "Sources/fuzz-content"),
  ],
  swiftLanguageModes: [.v6]
)
