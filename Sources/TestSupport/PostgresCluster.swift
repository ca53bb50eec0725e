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

  private var shell: Shell?
  private var databases = 0

  /// The shell that holds the server, and the port of the server.
  private struct Shell {
    let port: Int
    let input: FileHandle
    let output: FileHandle

    /// Reads until the shell has said a word; throws what it said when it ends before.
    func wait(for word: String) throws {
      var said = ""
      while !said.contains(word) {
        let data = output.availableData
        guard !data.isEmpty else {
          throw ClusterError(reason: "PostgreSQL did not say “\(word)”; is the package postgresql installed? \(said)")
        }
        said += String(decoding: data, as: UTF8.self)
      }
      if said.contains("ERROR") { throw ClusterError(reason: said) }
    }
  }

  /// Makes an empty database and returns its URL.
  package func newDatabase() async throws -> String {
    let shell = try started()
    databases += 1
    let name = "assay_\(databases)"
    // The shell runs the client: a process that runs hundreds of others from many threads falls over now and then.
    try shell.input.write(contentsOf: Data("\(name)\n".utf8))
    try shell.wait(for: "made \(name).")
    return "postgres://assay@127.0.0.1:\(shell.port)/\(name)"
  }

  private func started() throws -> Shell {
    if let shell { return shell }
    let started = try start()
    shell = started
    return started
  }

  private func start() throws -> Shell {
    let port = try freePort()
    let (input, output) = (Pipe(), Pipe())
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", Self.script, "cluster", "\(port)"]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let shell = Shell(port: port, input: input.fileHandleForWriting, output: output.fileHandleForReading)
    try shell.wait(for: "ready")
    return shell
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
    while read -r name; do
      "$bin/psql" -qX -h 127.0.0.1 -p "$1" -U assay -d postgres -c "CREATE DATABASE $name" 2>&1 || true
      echo "made $name."
    done
    """
}

/// Why the test server could not be had.
package struct ClusterError: Error {
  package let reason: String
}
