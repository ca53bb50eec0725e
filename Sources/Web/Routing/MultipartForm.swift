import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore

/// A form of several parts, as a browser sends files without a script, read part by part and never as a whole (RFC 7578).
struct MultipartForm {
  /// What a part is called, and what its file is called on the sender's machine.
  struct Part: Equatable {
    let name: String
    let file: String?
  }

  private var body: RequestBody.AsyncIterator
  /// What stands between parts.
  private let delimiter: [UInt8]
  /// What was received and not yet handed out; a line end before the first delimiter makes it like the others.
  private var window: [UInt8] = [0x0D, 0x0A]
  private static let longestHead = 8_192

  /// Begins to read a request; throws a `Problem` when it is no such form.
  init(_ request: Request) throws {
    guard let boundary = Self.boundary(request.headers[.contentType] ?? "") else { throw Self.noForm }
    body = request.body.makeAsyncIterator()
    delimiter = Array("\r\n--\(boundary)".utf8)
  }

  /// The boundary of `multipart/form-data; boundary=…`; nil of any other type.
  private static func boundary(_ type: String) -> String? {
    guard type.lowercased().hasPrefix("multipart/form-data") else { return nil }
    let text = type.split(separator: ";").map { $0.drop { $0 == " " } }.first { $0.lowercased().hasPrefix("boundary=") }
    let boundary = (text?.dropFirst("boundary=".count) ?? "").filter { $0 != "\"" }
    return (1...70).contains(boundary.utf8.count) ? boundary : nil
  }

  /// The next part, past what is left of the one before; nil at the end of the form.
  mutating func part() async throws -> Part? {
    while try await piece() != nil {}
    window.removeFirst(delimiter.count)
    try await fill(to: 2)
    if window.starts(with: [0x2D, 0x2D]) { return nil }
    let end = try await headEnd()
    let head = String(decoding: window[..<end], as: UTF8.self)
    window.removeFirst(end + 4)
    return Part(name: Self.value("name", head) ?? "", file: Self.value("filename", head))
  }

  /// The next bytes of the part; nil where it ends.
  mutating func piece() async throws -> ByteBuffer? {
    while true {
      let found = Self.position(of: delimiter, in: window)
      if found == 0 { return nil }
      let ready = found ?? window.count - delimiter.count + 1
      if ready > 0 {
        defer { window.removeFirst(ready) }
        return ByteBuffer(bytes: window[..<ready])
      }
      try await receive()
    }
  }

  /// The part as text; throws a `Problem` when it is longer than that or no text.
  mutating func text(upTo most: Int = 1_000) async throws -> String {
    var bytes: [UInt8] = []
    while let piece = try await piece() {
      bytes += piece.readableBytesView
      guard bytes.count <= most else { throw Self.noForm }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw Self.noForm }
    return text
  }

  // MARK: Receiving

  private mutating func receive() async throws {
    guard let buffer = try await body.next() else {
      throw Problem(.invalid, "The file was not sent to its end.", remedy: "Send it again.")
    }
    window += buffer.readableBytesView
  }

  private mutating func fill(to count: Int) async throws {
    while window.count < count { try await receive() }
  }

  private mutating func headEnd() async throws -> Int {
    let mark: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
    while true {
      if let end = Self.position(of: mark, in: window) { return end }
      guard window.count <= Self.longestHead else { throw Self.noForm }
      try await receive()
    }
  }

  /// Where a mark that begins with a carriage return stands first.
  private static func position(of mark: [UInt8], in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { bytes -> Int? in
      guard let start = bytes.baseAddress, bytes.count >= mark.count else { return nil }
      var offset = 0
      while offset <= bytes.count - mark.count,
        let found = memchr(start + offset, Int32(mark[0]), bytes.count - mark.count + 1 - offset)
      {
        let place = UnsafeRawPointer(found) - start
        if memcmp(found, mark, mark.count) == 0 { return place }
        offset = place + 1
      }
      return nil
    }
  }

  /// A parameter of the line `Content-Disposition`, with the three characters that browsers write as codes.
  private static func value(_ name: String, _ head: String) -> String? {
    let line = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-disposition:") } ?? ""
    guard let start = line.firstRange(of: "; \(name)=\"") else { return nil }
    let value = line[start.upperBound...].prefix { $0 != "\"" }
    return String(value).replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
  }

  private static let noForm = Problem(
    .invalid, "This is no form that this page sends.", remedy: "Load the page again.")
}
