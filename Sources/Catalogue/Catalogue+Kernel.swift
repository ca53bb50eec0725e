extension Catalogue {
  static let kernel: KeyValuePairs<String, String> = [
    "{1} and {2} more": "{1}等，另有 {2} 个",
    "{1} or {2}": "{1}或{2}",
    "{1} and {2}": "{1}和{2}",
    "{1} to {2}": "{1} 至 {2}",
  ]
}
