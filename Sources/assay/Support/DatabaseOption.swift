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

  /// Where files that are sent to be imported are kept unless said otherwise.
  var uploads: String {
    if !isServer { return "\(address)-uploads" }
    return FileManager.default.temporaryDirectory.appending(path: "assay-uploads-\(geteuid())").path
  }

  /// Opens the database, made when there is none, and brings its schema up to date.
  ///
  /// - Parameter isMapped: Whether a file is read without copying its pages.
  func openOrMake(isMapped: Bool = false) async throws -> any Database {
    try checkAddress()
    let opened: any Database =
      if isServer {
        try await PostgresDatabase(url: address)
      } else {
        try SQLiteDatabase(path: address, isMapped: isMapped, onWait: Terminal.noteWaiting)
      }
    try await opened.migrate(Schema.migrations)
    try await StaleFacts.renew(opened)
    try await ReviewSheets.renew(opened)
    try await ResponseMonths.renew(opened)
    try await ReviewMonths.renew(opened)
    return opened
  }

  /// Opens a database that must be there, so that a mistyped name is not taken for an empty one.
  func open(isMapped: Bool = false) async throws -> any Database {
    try checkAddress()
    guard isServer || FileManager.default.fileExists(atPath: address) else {
      throw Problem(
        .missing, "There is no database here.",
        remedy: "Name another with --database, or make one with: assay publish Rubrics",
        place: Problem.Place(file: address))
    }
    return try await openOrMake(isMapped: isMapped)
  }

  private var isServer: Bool { address.hasPrefix("postgres://") || address.hasPrefix("postgresql://") }

  private func checkAddress() throws {
    guard !address.isEmpty, isServer || !address.contains("://") else {
      throw Problem(
        .invalid, "“\(address)” names no database.", remedy: "Name a file, or postgres://user@host/name.")
    }
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
