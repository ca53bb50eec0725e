import ArgumentParser

/// In which form a list is wanted.
enum ListFormat: String, ExpressibleByArgument {
  case table, csv, json
}
