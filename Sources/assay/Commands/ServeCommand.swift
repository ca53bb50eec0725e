import ArgumentParser
import Foundation
import Hummingbird
import Kernel
import Logging
import Store
import Web

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serves the web workbench until it is stopped.",
    discussion: """
      It speaks HTTP only; put a reverse proxy with TLS in front of it where others than this machine reach it, and say \
      --secure --proxied then.
      """)

  @Option(help: "The address to listen at.") var host = "127.0.0.1"
  @Option(help: "The port to listen at; 0 takes any that is free.") var port = 8080
  @Flag(help: "Keep cookies to connections with TLS.") var secure = false
  @Flag(help: "Take visitors’ addresses from the last entry of X-Forwarded-For, which your proxy sets.") var proxied =
    false
  @Option(
    help: ArgumentHelp(
      "The folder for files that are sent to be imported.",
      discussion: """
        Without it, one beside the database file, or under the system’s folder for temporary files where a server keeps \
        the database. Only the user who runs this may look into it.
        """,
      valueName: "dir"))
  var uploads: String?
  @Option(help: "For a made-up team: let the server’s clock start at this local time, such as 2026-09-01T09:30.")
  var clock: String?
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("A port is a number from 0 to 65535.") }
  }

  func run() async throws {
    Allocator.shareMemory()
    let opened = try await database.openOrMake()
    let settings = WorkbenchSettings(
      clock: try await ServerClock.starting(at: clock, opened), isSecure: secure, isProxied: proxied,
      uploads: uploads ?? database.uploads)
    let invitation = try await FirstAdministrator.invite(opened, at: settings.clock())
    let host = host
    let application = Application(
      router: workbench(opened, settings).router,
      server: .workbench,
      configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
      onServerRunning: { channel in
        let address = "http://\(host):\(channel.localAddress?.port ?? 0)"
        Terminal.tell("Assay is at \(address)")
        if let invitation { Terminal.tell("Make the first administrator at \(address)\(invitation)") }
      },
      logger: Logger(label: "assay"))
    try await withTaskExecutorPreference(Workers.shared) { try await application.runService() }
  }
}
