// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "Weightroom",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "weightroom", targets: ["weightroom"]),
    .library(name: "RegularizationCore", targets: ["RegularizationCore"]),
    .library(name: "Formula", targets: ["Formula"]),
    // For the nested package of benchmarks, which measures answers, commits and labs too.
    .library(name: "CourseContent", targets: ["CourseContent"]),
    .library(name: "Figures", targets: ["Figures"]),
    .library(name: "Grading", targets: ["Grading"]),
    .library(name: "Labs", targets: ["Labs"]),
    .library(name: "ProgressStorage", targets: ["ProgressStorage"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // System libraries, each imported by one module.
    .systemLibrary(
      name: "CReadline", providers: [.apt(["libreadline-dev"]), .brew(["readline"])]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CMD4C", pkgConfig: "md4c", providers: [.apt(["libmd4c-dev"]), .brew(["md4c"])]),
    .systemLibrary(
      name: "CLibMD", pkgConfig: "libmd", providers: [.apt(["libmd-dev"]), .brew(["libmd"])]),

    // From the ground up: a module may import only what stands above it here.
    .target(name: "Markup"),
    .target(name: "SourceText", dependencies: ["Markup"]),
    .target(name: "RegularizationCore"),
    .target(name: "Scheduling"),
    .target(name: "MathText", dependencies: ["Markup"]),
    .target(name: "Formula", dependencies: ["RegularizationCore", "SourceText"]),
    .target(
      name: "CourseContent",
      dependencies: ["CLibYAML", "CMD4C", "Formula", "MathText", "Markup", "SourceText"]),
    .target(
      name: "Grading",
      dependencies: [
        "CLibMD", "CourseContent", "Formula", "Markup", "RegularizationCore", "SourceText",
      ]),
    .target(name: "Interchange", dependencies: ["Markup", "SourceText"]),
    .target(name: "Figures", dependencies: ["Markup"]),
    .target(
      name: "Labs",
      dependencies: ["Figures", "Formula", "Markup", "RegularizationCore", "SourceText"]),
    .target(
      name: "ProgressStorage", dependencies: [.product(name: "GRDB", package: "GRDB.swift")]),
    .target(
      name: "TutorSession",
      dependencies: [
        "CourseContent", "Figures", "Formula", "Grading", "Labs", "Markup", "MathText",
        "Scheduling", "SourceText",
      ]),
    .target(name: "Terminal", dependencies: ["CReadline", "Markup"]),
    .executableTarget(
      name: "weightroom",
      dependencies: [
        "CourseContent", "Figures", "Formula", "Grading", "Interchange", "Labs", "Markup",
        "MathText", "ProgressStorage", "Scheduling", "SourceText", "Terminal", "TutorSession",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .testTarget(name: "MarkupTests", dependencies: ["Markup"]),
    .testTarget(name: "SourceTextTests", dependencies: ["Markup", "SourceText"]),
    .testTarget(name: "RegularizationCoreTests", dependencies: ["RegularizationCore"]),
    .testTarget(name: "SchedulingTests", dependencies: ["Scheduling"]),
    .testTarget(name: "MathTextTests", dependencies: ["MathText"]),
    .testTarget(
      name: "FiguresTests", dependencies: ["Figures", "Markup"], exclude: ["Snapshots"]),
    .testTarget(
      name: "LabsTests",
      dependencies: ["Figures", "Formula", "Labs", "Markup", "RegularizationCore"],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "FormulaTests", dependencies: ["Formula", "RegularizationCore"],
      resources: [.copy("Vectors")]),
    .testTarget(
      name: "CourseContentTests",
      dependencies: ["CourseContent", "Formula", "Labs", "MathText", "Markup", "SourceText"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "GradingTests",
      dependencies: [
        "CourseContent", "Formula", "Grading", "Markup", "RegularizationCore", "SourceText",
      ]),
    .testTarget(name: "InterchangeTests", dependencies: ["Interchange", "SourceText"]),
    .testTarget(
      name: "ProgressStorageTests",
      dependencies: ["ProgressStorage", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(
      name: "TutorSessionTests",
      dependencies: [
        "CourseContent", "Formula", "Grading", "Labs", "Markup", "Scheduling", "TutorSession",
      ],
      exclude: ["Fixtures", "Transcripts"]),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Markup", "PseudoTerminalSupport", "Terminal", "line-reader-probe"]),
    .testTarget(
      name: "WeightroomTests",
      dependencies: [
        "CourseContent", "Grading", "Interchange", "ProgressStorage", "PseudoTerminalSupport",
        "weightroom",
      ],
      exclude: ["Findings", "FirstTries", "Golden", "PowerCut/recorder.c", "Schema"]),

    // What the tests of several modules need: a terminal to run programs in, and a program to run.
    .target(name: "PseudoTerminalSupport", path: "Tests/PseudoTerminalSupport"),
    .executableTarget(
      name: "line-reader-probe", dependencies: ["Markup", "Terminal"],
      path: "Tests/LineReaderProbe"),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where [.executable, .regular, .test].contains(target.type) {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
}
