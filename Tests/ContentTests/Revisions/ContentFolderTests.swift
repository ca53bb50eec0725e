import Content
import Foundation
import Kernel
import TestSupport
import Testing

@Suite("Folders of content")
struct ContentFolderTests {
  private let folder: TemporaryFolder
  private let content = ContentFolder(ContentReader(kinds: [Note.contentKind]))

  init() throws {
    folder = try TemporaryFolder()
  }

  private func problems(_ paths: [String]) -> [String] {
    do {
      _ = try content.documents(in: paths)
      return []
    } catch let problems as Problems {
      return problems.all.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test(
    "given YAML files among others, when the folder is read, then the YAML files are documents in the order of their paths"
  )
  func documents() throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/.git", withIntermediateDirectories: true)
    _ = try folder.write(Document.note("b", "1").text, to: "b.yml")
    _ = try folder.write(Document.note("a", "1").text, to: "a.yaml")
    _ = try folder.write("# Read me", to: "README.md")
    _ = try folder.write("nonsense: [", to: ".git/c.yaml")

    #expect(try content.documents(in: [folder.path]) == [.note("a", "1"), .note("b", "1")])
  }

  @Test("given a text that its kind has a remark on, when it is read, then the document carries the remark")
  func remarks() throws {
    _ = try folder.write(Document.note("a", String(repeating: "x", count: 41)).text, to: "a.yaml")

    #expect(try content.documents(in: [folder.path]).map(\.remarks) == [["The text is long."]])
  }

  @Test(
    "given faults in several files, when the folder is read, then every finding of every file is told and nothing is read"
  )
  func faults() throws {
    let a = try folder.write("kind: note\nid: a\ntext: x\nmore: y\n", to: "a.yaml")
    let b = try folder.write("kind: note\nid: A A\n", to: "b.yaml")
    let c = try folder.write("kind: nota\n", to: "c.yaml")
    let d = try folder.write("kind: [\n", to: "d.yaml")
    let e = try folder.write("", to: "e.yaml")
    _ = try folder.write(Document.note("f", "1").text, to: "f.yaml")

    #expect(
      problems([folder.path]) == [
        "\(a):4:1: Unknown key `more`. Known here: `kind`, `id`, `text`.",
        "\(b):1:1: The key `text` is missing. Add `text: …`.",
        "\(b):2:5: Expected an id here, found `A A`. Use small letters, digits and hyphens, like phone-call.",
        "\(c):1:7: There is no kind of content called `nota`. Did you mean `note`?",
        "\(d):1:7: This bracket is not closed by ], or a comma is missing inside. "
          + "Close it, add the comma, or put a text that begins with a bracket in quotes.",
        "\(e):1:1: This file is empty.",
      ])
  }

  @Test("given one name in two files, when the folder is read, then the second file is named")
  func sameName() throws {
    let first = try folder.write(Document.note("a", "1").text, to: "1.yaml")
    let second = try folder.write(Document.note("a", "2").text, to: "2.yaml")

    #expect(
      problems([folder.path]) == [
        "\(second): The note `a` stands in \(first) too. Keep one, or give one another id."
      ])
  }

  @Test("given a path that is not there, or an empty folder, when it is read, then that is said")
  func nothing() {
    #expect(problems(["nowhere"]) == ["There is no file or folder nowhere. Check the path."])
    #expect(
      problems([folder.path]) == ["There are no .yaml or .md files in \(folder.path). Name a folder that has some."])
  }

  @Test("given a file of more than 1 MiB, when the folder is read, then it is refused for its length")
  func tooLong() throws {
    let file = try folder.write("a" + String(repeating: "好", count: 1 << 19), to: "a.yaml")

    #expect(problems([file]) == ["\(file): This file is longer than 1024 KiB. Split it into several files."])
  }
}
