import Foundation
import Kernel
import NIOCore
import People
import Tickets

/// Keeps files that were sent to be imported, each in a folder that only this server's user can read, until it is
/// imported or a day old.
struct UploadFolder: Sendable {
  /// The largest file that is taken, in bytes.
  static let mostBytes = 1 << 30
  private static let seconds: TimeInterval = 86_400

  let path: String

  init(path: String) { self.path = path }

  // MARK: Coming in

  /// Keeps what is sent; throws a `Problem` and keeps nothing when it is too large, empty or no table.
  func receive(
    called name: String, by user: User.ID, from next: () async throws -> ByteBuffer?
  ) async throws -> Upload {
    try prepare()
    removeOld()
    let key = Secret.make().hash
    do {
      try FileManager.default.createDirectory(
        atPath: folder(key), withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      let name = Upload.harmless(name)
      let size = try await write(to: folder(key) + "/" + name, from: next)
      let upload = Upload(key: key, name: name, user: user.rawValue, bytes: size)
      try note(upload)
      return upload
    } catch {
      remove(key)
      throw error
    }
  }

  private func write(to path: String, from next: () async throws -> ByteBuffer?) async throws -> Int {
    guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
      let file = FileHandle(forWritingAtPath: path)
    else { throw Self.noRoom }
    defer { _ = try? file.close() }
    var size = 0
    while let part = try await next() {
      size += part.readableBytes
      guard size <= Self.mostBytes else {
        throw Problem(.invalid, "The file is larger than 1 GB.", remedy: "Split it, or import it with `assay import`.")
      }
      do { try file.write(contentsOf: Data(part.readableBytesView)) } catch { throw Self.noRoom }
    }
    guard size > 0 else {
      throw Problem(.invalid, "The file is empty.", remedy: "Export it again.")
    }
    return size
  }

  /// Makes the folder, or sees that the one that is there is ours alone.
  private func prepare() throws {
    var status = stat()
    if mkdir(path, 0o700) == 0 { return }
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid(),
      status.st_mode & 0o077 == 0
    else { throw Self.noRoom }
  }

  private static let noRoom = Problem(
    .unavailable, "The file cannot be kept for the import.",
    remedy: "Tell whoever looks after Assay: the folder for temporary files is full or not private.")

  // MARK: Looking up

  /// The upload of that key, if this user sent it.
  func find(_ key: String, of user: User.ID) -> Upload? {
    guard Self.isKey(key), let upload = upload(key), upload.user == user.rawValue else { return nil }
    return upload
  }

  private static func isKey(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) }
  }

  private func upload(_ key: String) -> Upload? {
    guard let data = FileManager.default.contents(atPath: folder(key) + "/" + Self.notes) else { return nil }
    return try? JSONDecoder().decode(Upload.self, from: data)
  }

  /// Whether the server that imported this upload ended in the middle of it.
  func isInterrupted(_ key: String) -> Bool { upload(key)?.isInterrupted ?? false }

  /// Where the file itself lies; nothing is there any more once it is imported.
  func path(of upload: Upload) -> String { folder(upload.key) + "/" + upload.name }

  func hasFile(_ upload: Upload) -> Bool { FileManager.default.fileExists(atPath: path(of: upload)) }

  /// The rejected rows as CSV; nil when there are none.
  func rejects(of upload: Upload) -> [UInt8]? {
    FileManager.default.contents(atPath: folder(upload.key) + "/" + Self.rejects).map(Array.init)
  }

  /// How far its import has come.
  func progress(of upload: Upload) -> UploadProgress? {
    FileManager.default.contents(atPath: folder(upload.key) + "/" + Self.progress)
      .flatMap { try? JSONDecoder().decode(UploadProgress.self, from: $0) }
  }

  // MARK: Changing

  func note(_ upload: Upload) throws { try store(JSONEncoder().encode(upload), Self.notes, upload) }

  func note(_ progress: UploadProgress, of upload: Upload) throws {
    try store(JSONEncoder().encode(progress), Self.progress, upload)
  }

  func note(rejects: RejectsFile, of upload: Upload) throws { try store(Data(rejects.bytes), Self.rejects, upload) }

  private func store(_ data: Data, _ name: String, _ upload: Upload) throws {
    do {
      try data.write(to: URL(filePath: folder(upload.key) + "/" + name), options: .atomic)
    } catch {
      throw Self.noRoom
    }
  }

  /// Removes the file and keeps what is noted of it.
  func removeFile(of upload: Upload) { _ = try? FileManager.default.removeItem(atPath: path(of: upload)) }

  func remove(_ key: String) { _ = try? FileManager.default.removeItem(atPath: folder(key)) }

  /// Removes uploads that are older than a day, and nothing else that may lie in the folder.
  func removeOld() {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for key in all where Self.isKey(key) {
      let made = (try? FileManager.default.attributesOfItem(atPath: folder(key)))?[.modificationDate] as? Date
      if let made, Date().timeIntervalSince(made) > Self.seconds { remove(key) }
    }
  }

  private func folder(_ key: String) -> String { path + "/" + key }

  // A file that is sent cannot be called like these, as it never begins with a dot.
  private static let notes = ".notes.json"
  private static let progress = ".progress.json"
  private static let rejects = ".rejects.csv"
}

/// How far an import has come.
struct UploadProgress: Codable, Sendable, Equatable {
  let bytes: Int
  /// 0 when unknown.
  let total: Int
  let rows: Int
}
