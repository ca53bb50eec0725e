import Kernel
import People
import Testing

@Suite struct AuditTextTests {
  @Test("facts have one JSON text, whatever their order")
  func json() {
    let facts: AuditFacts = [
      "z": .integer(-7), "a": "q\"\\\n\u{1}é", "中": .list(["x", "y"]), "B": .bool(true), "n": .text(orNull: nil),
    ]

    #expect(facts.json == #"{"B":true,"a":"q\"\\\u000a\u0001é","n":null,"z":-7,"中":["x","y"]}"#)
  }

  @Test("who does something is read back as it was written", arguments: ["user:7", "cli:alice", "cli:a:b", "system"])
  func actors(_ text: String) {
    #expect(Actor(text)?.description == text)
  }

  @Test("other texts name nobody", arguments: ["", "user", "user:", "user:x", "system:", "root"])
  func nobody(_ text: String) {
    #expect(Actor(text) == nil)
  }

  @Test("a head is read back as it was printed, and nothing else is a head")
  func heads() {
    let head = AuditHead(seq: 12, hash: String(repeating: "0f", count: 32))

    #expect(AuditHead(head.description) == head)
    for text in ["", "12", "12:abc", "-1:\(head.hash)", "12:\(head.hash.uppercased())", "12:\(head.hash):1"] {
      #expect(AuditHead(text) == nil, "\(text)")
    }
  }

  @Test("every action is two lower-case words with a point between them")
  func words() {
    #expect(AuditAction.allCases.allSatisfy { $0.rawValue.wholeMatch(of: /[a-z-]+\.[a-z-]+/) != nil })
  }
}
