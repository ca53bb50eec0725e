import Kernel
import Tabular
import Testing

struct GzipTests {
  private static let rows = (0..<40_000).map { ["\($0)", "\($0 &* 2_654_435_761 % 1_000_003)"] }
  private static let text = "a,b\n" + rows.map { $0.joined(separator: ",") + "\n" }.joined()

  @Test("given a gzip file, what it holds is read, whatever the block size", arguments: [64, 1 << 20])
  func whole(blockSize: Int) throws {
    let file = try TemporaryFile(gzipped(Self.text.utf8), suffix: "csv.gz")
    var reader = try TableReader.open(path: file.path)
    #expect(try readTable(file.path, TableOptions(blockSize: blockSize)).rows == Self.rows)
    while try reader.next() != nil {}
    #expect(reader.consumedBytes == reader.totalBytes)
  }

  @Test("given bytes, what is compressed of them is read back whole", arguments: [0, 1, 70_000])
  func compressed(count: Int) throws {
    let bytes = Array("a\n".utf8) + (0..<count).map { UInt8(ascii: "0") + UInt8($0 % 7) }
    let zipped = try #require(Gzip.compressed(bytes))
    let file = try TemporaryFile(zipped, suffix: "csv.gz")
    #expect(try readTable(file.path).rows == (count == 0 ? [] : [[String(decoding: bytes[2...], as: UTF8.self)]]))
  }

  @Test("given several members and zero padding, they are read as one")
  func members() throws {
    let file = try TemporaryFile(gzipped("a,b\n1,".utf8) + gzipped([]) + gzipped("2\n".utf8) + [0, 0, 0])
    #expect(try readTable(file.path).rows == [["1", "2"]])
  }

  @Test("given GB18030 inside, it is found")
  func encodedInside() throws {
    let file = try TemporaryFile(gzipped(encoded("工单,客服\n张三,李四\n", "GB18030")))
    #expect(try readTable(file.path).rows == [["张三", "李四"]])
  }

  @Test("given a file cut off or damaged, it is refused", arguments: [0, 1, 2])
  func damaged(kind: Int) throws {
    var bytes = gzipped(Self.text.utf8)
    switch kind {
    case 0: bytes.removeLast(bytes.count / 2)
    case 1: bytes.removeLast(4)
    default: bytes[bytes.count - 6] ^= 1
    }
    let file = try TemporaryFile(bytes)
    #expect(throws: Problem.self) { try readTable(file.path) }
  }

  @Test("given another gzip file inside, the refusal says so")
  func nested() throws {
    let file = try TemporaryFile(gzipped(gzipped("a\n".utf8)))
    let problem = #expect(throws: Problem.self) { try readTable(file.path) }
    #expect(problem?.what.english.contains("gzip") == true)
  }
}
