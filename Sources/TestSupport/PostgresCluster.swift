import Foundation
import Store
import StorePostgres
import Synchronization

/// A PostgreSQL server of the test process's own, on a free loopback port, in a temporary folder.
///
/// A small shell holds the server and reads a pipe from this process: when the process ends, however it ends, the pipe
/// closes and the shell stops the server by its own process id and removes the folder.
package actor PostgresCluster {
  package static let shared = PostgresCluster()

  private var port: Int?
  private var keepAlive: Pipe?
  private var databases = 0

  /// Makes an empty database and returns its URL.
  package func newDatabase() async throws -> String {
    let port = try await startedPort()
    databases += 1
    let name = "assay_\(databases)"
    try await execute("CREATE DATABASE \(name)", port: port)
    return "postgres://assay@127.0.0.1:\(port)/\(name)"
  }

  private func startedPort() async throws -> Int {
    if let port { return port }
    let started = try start()
    port = started
    return started
  }

  private func execute(_ statement: String, port: Int) async throws {
    // CREATE DATABASE cannot run inside a transaction, hence the client program.
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "psql", "-qX", "-h", "127.0.0.1", "-p", "\(port)", "-U", "assay", "-d", "postgres", "-c", statement,
    ]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw ClusterError(reason: "psql refused: \(statement)") }
  }

  private func start() throws -> Int {
    let port = try freePort()
    let (input, output) = (Pipe(), Pipe())
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", Self.script, "cluster", "\(port)"]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var said = ""
    while !said.contains("ready") {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else {
        throw ClusterError(reason: "PostgreSQL did not start; is the package postgresql installed?")
      }
      said += String(decoding: data, as: UTF8.self)
    }
    keepAlive = input
    return port
  }

  private func freePort() throws -> Int {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, length) == 0 && getsockname(socket, $0, &length) == 0
      }
    }
    guard bound else { throw ClusterError(reason: "no free port") }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  /// PostgreSQL refuses to run as root, so root hands it to the package's own user.
  ///
  /// Every test has a database of its own; 3 GB of small files are made and removed much sooner in memory than on a disk.
  private static let script = """
    set -e
    bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
    room=$(df --output=avail /dev/shm 2>/dev/null | tail -n 1)
    if [ "${room:-0}" -gt 8000000 ]; then base=/dev/shm; else base=/tmp; fi
    dir=$(mktemp -d "$base/assay-postgres-XXXXXX")
    as=""
    if [ "$(id -u)" = 0 ]; then chown postgres "$dir"; as="runuser -u postgres --"; fi
    cd "$dir"
    $as "$bin/initdb" -D "$dir/data" -U assay -A trust -E UTF8 --locale=C.UTF-8 >"$dir/log" 2>&1
    $as "$bin/postgres" -D "$dir/data" -p "$1" -k "$dir" -h 127.0.0.1 -c fsync=off -c max_connections=200 \
      >>"$dir/log" 2>&1 &
    server=$!
    trap 'kill "$server" 2>/dev/null || true; wait "$server" || true; rm -rf "$dir"' EXIT
    for _ in $(seq 200); do
      if "$bin/pg_isready" -q -h 127.0.0.1 -p "$1"; then break; fi
      kill -0 "$server"; sleep 0.1
    done
    echo ready
    read -r _ || true
    """
}

/// Why the test server could not be had.
package struct ClusterError: Error {
  package let reason: String
}
