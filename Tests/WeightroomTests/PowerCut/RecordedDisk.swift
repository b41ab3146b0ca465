import Foundation

/// What a program did to its files, operation by operation, as the preloaded recorder wrote it down.
struct DiskRecording {
  enum Operation {
    case open(descriptor: Int, path: String, isNew: Bool)
    case write(descriptor: Int, place: Int, bytes: [UInt8])
    case truncate(descriptor: Int, length: Int)
    case synchronize(descriptor: Int)
    case makeDirectory(String)
    case unlink(String)
    case link(from: String, to: String)
    case rename(from: String, to: String)
    case output([UInt8])
  }

  let operations: [Operation]

  init(_ data: Data) throws {
    struct Damaged: Error {}
    let bytes = [UInt8](data)
    func number(_ place: Int, _ count: Int) -> Int {
      (0..<count).reversed().reduce(0) { $0 << 8 | Int(bytes[place + $1]) }
    }
    var operations: [Operation] = []
    var place = 0
    while place + 21 <= bytes.count {
      let (a, b, length) = (
        number(place + 1, 8), number(place + 9, 8), number(place + 17, 4)
      )
      guard place + 21 + length <= bytes.count else { throw Damaged() }
      let content = Array(bytes[place + 21..<place + 21 + length])
      let text = String(decoding: content, as: UTF8.self)
      let paths = text.split(separator: "\0").map(String.init)
      switch Character(Unicode.Scalar(bytes[place])) {
      case "O": operations.append(.open(descriptor: a, path: text, isNew: b != 0))
      case "W": operations.append(.write(descriptor: a, place: b, bytes: content))
      case "T": operations.append(.truncate(descriptor: a, length: b))
      case "S": operations.append(.synchronize(descriptor: a))
      case "M": operations.append(.makeDirectory(text))
      case "U": operations.append(.unlink(text))
      case "L" where paths.count == 2: operations.append(.link(from: paths[0], to: paths[1]))
      case "R" where paths.count == 2: operations.append(.rename(from: paths[0], to: paths[1]))
      case "A": operations.append(.output(content))
      default: throw Damaged()
      }
      place += 21 + length
    }
    self.operations = operations
  }
}

/// A disk that keeps for sure only what was synchronized: the content of a file since its last sync,
/// and the names in a directory since the directory's, may be there after a power cut or not, each
/// sector and each change of a name by itself.
struct RecordedDisk {
  /// Syncs that the disk leaves out, as if the program had not asked for them.
  enum Weakness: CaseIterable {
    case none, directoriesAreNotSynced, nothingIsSynced
  }

  private enum Change {
    case sector(place: Int, bytes: [UInt8])
    case length(Int)
  }

  private struct Node {
    var isDirectory = false
    var durable: [UInt8] = []
    var pending: [Change] = []
  }

  /// Changes of names that belong together, such as the two of a rename.
  private typealias Renaming = [(path: String, node: Int?)]

  private let weakness: Weakness
  private let root: String
  private var nodes: [Node] = []
  private var names: [String: Int] = [:]
  private var durableNames: [String: Int] = [:]
  private var pendingNames: [String: [Renaming]] = [:]
  private var descriptors: [Int: (path: String, node: Int?)] = [:]
  /// What the program had written to standard output.
  private(set) var output: [UInt8] = []

  init(root: String, weakness: Weakness) {
    self.root = root
    self.weakness = weakness
  }

  mutating func apply(_ operation: DiskRecording.Operation) {
    switch operation {
    case .open(let descriptor, let path, let isNew):
      if isNew {
        nodes.append(Node())
        change([(path, nodes.count - 1)])
      }
      descriptors[descriptor] = (path, names[path])
    case .write(let descriptor, let place, let bytes):
      guard let node = descriptors[descriptor]?.node else { return }
      var start = 0
      while start < bytes.count {
        let length = min(512 - (place + start) % 512, bytes.count - start)
        let sector = Array(bytes[start..<start + length])
        nodes[node].pending.append(.sector(place: place + start, bytes: sector))
        start += length
      }
    case .truncate(let descriptor, let length):
      guard let node = descriptors[descriptor]?.node else { return }
      nodes[node].pending.append(.length(length))
    case .synchronize(let descriptor):
      guard weakness != .nothingIsSynced, let (path, node) = descriptors[descriptor] else { return }
      if let node, !nodes[node].isDirectory {
        for change in nodes[node].pending { Self.apply(change, to: &nodes[node].durable) }
        nodes[node].pending = []
      } else if weakness == .none {
        for change in (pendingNames.removeValue(forKey: path) ?? []).joined() {
          durableNames[change.path] = change.node
        }
      }
    case .makeDirectory(let path):
      nodes.append(Node(isDirectory: true))
      change([(path, nodes.count - 1)])
    case .unlink(let path): change([(path, nil)])
    case .link(let from, let to): change([(to, names[from])])
    case .rename(let from, let to): change([(to, names[from]), (from, nil)])
    case .output(let bytes): output += bytes
    }
  }

  private mutating func change(_ renaming: Renaming) {
    for (path, node) in renaming { names[path] = node }
    guard let first = renaming.first else { return }
    let directory = (first.path as NSString).deletingLastPathComponent
    pendingNames[directory, default: []].append(renaming)
  }

  private static func apply(_ change: Change, to bytes: inout [UInt8]) {
    switch change {
    case .length(let length):
      if length < bytes.count {
        bytes.removeSubrange(length...)
      } else {
        bytes += [UInt8](repeating: 0, count: length - bytes.count)
      }
    case .sector(let place, let sector):
      if place + sector.count > bytes.count {
        bytes += [UInt8](repeating: 0, count: place + sector.count - bytes.count)
      }
      bytes.replaceSubrange(place..<place + sector.count, with: sector)
    }
  }

  /// The files after a power cut at this point, by their paths; a directory has no content.
  func afterPowerCut(_ random: inout some RandomNumberGenerator) -> [String: [UInt8]?] {
    // At some cuts nearly everything is lost, at others hardly anything.
    let shares: [Double] = [0, 0.1, 0.5, 0.9, 1]
    let share = shares.randomElement(using: &random) ?? 0.5
    func survives() -> Bool { Double.random(in: 0..<1, using: &random) < share }
    var names = durableNames
    for directory in pendingNames.keys.sorted() {
      for renaming in pendingNames[directory] ?? [] where survives() {
        for (path, node) in renaming { names[path] = node }
      }
    }
    var files: [String: [UInt8]?] = [:]
    var contents: [Int: [UInt8]] = [:]
    for path in names.keys.sorted() {
      guard let node = names[path], isReachable(path, names) else { continue }
      guard !nodes[node].isDirectory else {
        files[path] = .some(nil)
        continue
      }
      var bytes = contents[node] ?? nodes[node].durable
      if contents[node] == nil {
        for change in nodes[node].pending where survives() { Self.apply(change, to: &bytes) }
        contents[node] = bytes
      }
      files[path] = bytes
    }
    return files
  }

  /// Whether every directory above is there.
  private func isReachable(_ path: String, _ names: [String: Int]) -> Bool {
    let parent = (path as NSString).deletingLastPathComponent
    return parent == root || (names[parent] != nil && isReachable(parent, names))
  }
}
