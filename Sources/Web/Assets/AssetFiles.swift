/// The files of the folder `Files`, as the build puts them into the program.
enum AssetFiles {
  static let all: [(name: String, bytes: [UInt8])] = [
    ("assay.css", PackageResources.assay_css),
    ("frame.js", PackageResources.frame_js),
    ("board.js", PackageResources.board_js),
    ("imports.js", PackageResources.imports_js),
  ]
}
