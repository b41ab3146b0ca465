// swift-tools-version: 6.2

import PackageDescription

// Benchmarks stand apart, so that building the program builds none of this.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Weightroom", path: "..")],
  targets: [
    .target(
      name: "Floors",
      cSettings: [.unsafeFlags(["-O3", "-march=native", "-fno-math-errno"])]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Floors",
        .product(name: "RegularizationCore", package: "Weightroom"),
        .product(name: "Formula", package: "Weightroom"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
