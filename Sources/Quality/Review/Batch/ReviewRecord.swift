import Content
import Kernel
import Tabular

/// A record of a CSV file or a sheet as a review.
struct ReviewRecord: ReviewRow {
  let batch: RecordBatch
  let record: RecordBatch.Record
  let columns: ReviewColumns

  var ticket: String { general("ticket") ?? "" }
  var agent: String? { general("agent") }
  var reviewer: String? { general("reviewer") }
  var day: String? { general("day") }
  var rubric: String? { general("rubric") }
  var reason: String? { general("reason") }

  func missing(_ rubric: Published<Rubric>) -> [String] {
    let there = columns.criteria(of: rubric)
    return rubric.value.judgedCriteria.filter { id in
      !there.contains { $0.criterion == id && $0.part == .points }
    }
  }

  func draft(_ rubric: Published<Rubric>) throws(ReviewFaults) -> ReviewDraft {
    var draft = ReviewDraft(
      fatal: Set(Self.words(general("fatal"))), comment: general("comment") ?? "",
      seconds: try WrittenMark.seconds(general("seconds") ?? ""))
    for column in columns.criteria(of: rubric) {
      guard let text = text(column.index), let criterion = rubric.value.criterion(column.criterion) else { continue }
      var verdict = draft.verdicts[column.criterion] ?? ReviewDraft.Verdict()
      switch column.part {
      case .points: verdict.mark = try WrittenMark.read(text, criterion)
      case .evidence: verdict.evidence = text
      case .comment: verdict.comment = text
      case .rootCause: verdict.rootCause = text
      case .overruled: verdict.overruled = text
      }
      draft.verdicts[column.criterion] = verdict
    }
    ground(&draft, rubric.value)
    return draft
  }

  func place(of field: ReviewFault.Field) -> Problem.Place {
    guard let index = columns.index(field, rubric: nil), index < record.fieldCount else {
      return Problem.Place(file: columns.file, line: record.line)
    }
    let first = Int(batch.fields[record.firstField].start)
    let start = Int(batch.fields[record.firstField + index].start)
    let before = first <= start ? String(decoding: batch.bytes[first..<start], as: UTF8.self).count : index
    return Problem.Place(file: columns.file, line: record.line, column: before + 1)
  }

  /// Evidence and root cause that the row gives once belong to each low criterion that has none of its own.
  private func ground(_ draft: inout ReviewDraft, _ rubric: Rubric) {
    let (evidence, cause) = (general("evidence"), general("root_cause"))
    guard evidence != nil || cause != nil else { return }
    for (id, verdict) in draft.verdicts {
      guard let points = verdict.points, points <= rubric.lowPoints else { continue }
      draft.verdicts[id]?.evidence = verdict.evidence ?? evidence
      draft.verdicts[id]?.rootCause = verdict.rootCause ?? cause
    }
  }

  private func general(_ name: String) -> String? { columns.index(name).flatMap(text) }

  /// A field's text without blanks around it; nil when there is none.
  private func text(_ index: Int) -> String? {
    guard index < record.fieldCount else { return nil }
    let field = batch.fields[record.firstField + index]
    var bytes = batch.bytes[field.range]
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  private static func words(_ text: String?) -> [String] {
    (text ?? "").split { $0.isWhitespace || ";,|、；，".contains($0) }.map(String.init)
  }
}
