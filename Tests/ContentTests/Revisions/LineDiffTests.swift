import Content
import Testing

/// The reference for what differs is `diff -U1` of GNU diffutils 3.8 on the same texts.
@Suite struct LineDiffTests {
  /// A difference as `diff` writes its lines.
  private func written(_ lines: some Sequence<LineDiff.Line>) -> [String] {
    lines.map { ($0.old == nil ? "+" : $0.new == nil ? "-" : " ") + $0.text }
  }

  @Test("what was taken out stands before what was put in, between the lines that stayed")
  func change() {
    let difference = LineDiff("a\nb\nc\nd\n", "a\nB\nc\nd\ne\n")
    #expect(written(difference.lines) == [" a", "-b", "+B", " c", " d", "+e"])
    #expect(difference.added == 2 && difference.removed == 1)
    #expect(difference.lines.map(\.old) == [1, 2, nil, 3, 4, nil])
    #expect(difference.lines.map(\.new) == [1, nil, 2, 3, 4, 5])
  }

  @Test(
    "texts without lines of their own differ by all lines of the other",
    arguments: [
      ("", "", 0, 0), ("", "a\nb", 2, 0), ("a\nb\n", "", 0, 2), ("a", "a\n", 0, 0), ("a\na\na\n", "a\n", 0, 2),
    ])
  func edges(_ old: String, _ new: String, _ added: Int, _ removed: Int) {
    let difference = LineDiff(old, new)
    #expect(difference.added == added && difference.removed == removed)
  }

  @Test("a line is a line whatever stands in it")
  func unicode() {
    #expect(written(LineDiff("标题: 甲\n\n", "标题: 乙\n\n").lines) == ["-标题: 甲", "+标题: 乙", " "])
  }

  @Test("changes far apart are hunks of their own, and those that touch are one")
  func hunks() {
    let old = (1...20).map(String.init)
    var new = old
    new[2] = "x"
    new[4] = "y"
    new[17] = "z"
    let hunks = LineDiff(old.joined(separator: "\n"), new.joined(separator: "\n")).hunks(context: 1)
    #expect(
      hunks.map { written($0) } == [[" 2", "-3", "+x", " 4", "-5", "+y", " 6"], [" 17", "-18", "+z", " 19"]])
  }

  @Test("both texts can be read back from a difference, however long and different they are")
  func whole() {
    for count in [5, 300, 1_500] {
      let old = (0..<count).map { "\($0 * 7 % 11)" }
      let new = (0..<count).map { "\($0 * 5 % 13)" }
      let lines = LineDiff(old.joined(separator: "\n"), new.joined(separator: "\n")).lines
      #expect(lines.filter { $0.old != nil }.map(\.text) == old)
      #expect(lines.filter { $0.new != nil }.map(\.text) == new)
    }
  }
}
