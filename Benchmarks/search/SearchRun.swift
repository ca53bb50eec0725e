import Foundation
import Kernel
import Knowledge

/// The queries of a folder put to an index of its cards, one after another.
struct SearchRun {
  private var run = ""
  private var milliseconds: [Double] = []
  private var weak = 0
  private let cards: Int
  private let build: Duration
  private static let today = Day(number: 20_000)

  init(folder: URL, copies: Int) throws {
    let cards = try JudgedSet.cards(folder, copies: copies)
    let queries = try JudgedSet.rows(folder.appending(path: "queries.tsv"))
    let start = ContinuousClock.now
    let index = SearchIndex(cards)
    build = start.duration(to: .now)
    self.cards = cards.count
    for row in queries.prefix(200) { _ = index.search(SearchQuery(row[2], today: Self.today)) }
    for row in queries { ask(row, index) }
    milliseconds.sort()
  }

  private mutating func ask(_ row: [String], _ index: SearchIndex) {
    let start = ContinuousClock.now
    let answer = index.search(SearchQuery(row[2], today: Self.today))
    milliseconds.append(start.duration(to: .now) / .milliseconds(1))
    weak += answer.isConfident ? 0 : 1
    for (rank, hit) in answer.hits.enumerated() { run += "\(row[0])\t\(rank + 1)\t\(hit.id)\t\(hit.coverage)\n" }
  }

  /// Writes the answers and prints the figures.
  func write(to file: URL) throws {
    try run.write(to: file, atomically: true, encoding: .utf8)
    print("cards \(cards), built in \(String(format: "%.2f", build / .seconds(1))) s")
    print("queries \(milliseconds.count), without a confident answer \(weak)")
    print("ms per query: p50 \(quantile(0.5)), p99 \(quantile(0.99)), max \(quantile(1))")
    print("peak memory \(try JudgedSet.peakMemory())")
  }

  private func quantile(_ share: Double) -> String {
    guard let last = milliseconds.last else { return "-" }
    let place = Int(share * Double(milliseconds.count))
    return String(format: "%.3f", place < milliseconds.count ? milliseconds[place] : last)
  }
}
