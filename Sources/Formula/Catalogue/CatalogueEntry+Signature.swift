extension CatalogueEntry {
  /// How it is called: `lambda_from_sigma2(sigma2, convention="half")`.
  public var signature: String {
    let written = parameters.map { parameter in
      if let value = parameter.defaultValue { return "\(parameter.name)=\(value.formatted)" }
      return parameter.occurrences.upperBound > 1 ? "\(parameter.name), …" : parameter.name
    }
    return "\(name)(\(written.joined(separator: ", ")))"
  }
}
