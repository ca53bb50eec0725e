internal import CXLSXWriter
internal import Kernel

/// What users read when a workbook cannot be written.
enum WorkbookProblem {
  static func notWritten(_ outcome: lxw_error, _ path: String) -> Problem {
    switch outcome {
    case LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE:
      Problem(
        .unavailable, "The workbook \(path) needs room for temporary files and found none.",
        remedy: "Free some space in the folder for temporary files, or set TMPDIR to another one.")
    case LXW_ERROR_MEMORY_MALLOC_FAILED:
      Problem(
        .unavailable, "There is not enough memory for the workbook \(path).", remedy: "Export fewer agents at once.")
    default:
      Problem(
        .unavailable, "The workbook \(path) could not be written to the end.",
        remedy: "Check that the disk has room and that the folder may be written.")
    }
  }

  static func refused(_ reason: Sentence, _ path: String) -> Problem {
    Problem(.invalid, "The workbook \(path) refused this: \(reason).")
  }
}
