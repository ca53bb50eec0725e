import ArgumentParser
import Foundation
import Kernel
import Quality
import Schema
import Store
import StorePostgres
import StoreSQLite
import Tickets

/// Which database a command works on.
struct DatabaseOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file, or postgres://user@host/name.",
      discussion: "Without it, the environment variable ASSAY_DATABASE counts, and then assay.db in this folder."))
  var database: String?

  /// The address that counts.
  var address: String {
    database ?? ProcessInfo.processInfo.environment["ASSAY_DATABASE"] ?? "assay.db"
  }

  /// Opens the database and brings its schema up to date.
  func open() async throws -> any Database {
    let opened: any Database =
      if address.hasPrefix("postgres://") || address.hasPrefix("postgresql://") {
        try await PostgresDatabase(url: address)
      } else {
        try SQLiteDatabase(path: address)
      }
    try await opened.migrate(Schema.migrations)
    try await StaleFacts.renew(opened)
    try await ReviewSheets.renew(opened)
    return opened
  }
}

/// The clock of the command line.
enum Now {
  static var instant: Instant { Instant(Milliseconds(Date().timeIntervalSince1970 * 1000)) }
}

extension Day: ExpressibleByArgument {
  init?(argument: String) {
    self.init(argument)
  }
}

extension Month: ExpressibleByArgument {
  init?(argument: String) {
    self.init(argument)
  }
}
