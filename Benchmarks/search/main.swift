import Foundation

// Answers the queries of a folder of judged queries and says how long it took.
let arguments = CommandLine.arguments.dropFirst()
guard arguments.count > 1, let folder = arguments.first, let run = arguments.dropFirst().first else {
  print("usage: searchbench SETDIR RUN.tsv [copies]")
  exit(64)
}
let copies = arguments.dropFirst(2).first.flatMap(Int.init) ?? 1
try SearchRun(folder: URL(filePath: folder), copies: copies).write(to: URL(filePath: run))
