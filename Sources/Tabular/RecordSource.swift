import Synchronization

/// A table that is read in order, whatever the kind of file.
protocol RecordSource: AnyObject {
  var header: [String] { get }
  /// The physical line or sheet row that the header stands in.
  var headerLine: Int { get }
  /// The first rows that were passed over to get to the header.
  var rowsAbove: [TableRow] { get }
  /// Bytes of `totalBytes` that are read, for a progress bar.
  var consumedBytes: Int { get }
  var totalBytes: Int { get }

  /// The next whole records; nil at the end.
  func next() throws -> RecordBatch?
}

/// Lets one thread at a time read a source, so that a reader can be handed to another thread.
final class GuardedSource: Sendable {
  private let source: Mutex<any RecordSource>

  init(_ source: sending any RecordSource) {
    self.source = Mutex(source)
  }

  var consumedBytes: Int { source.withLock { $0.consumedBytes } }

  func next() throws -> RecordBatch? {
    try source.withLock { try $0.next() }
  }
}
