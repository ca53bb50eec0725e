/// The files of the folder `Files`, as the build puts them into the program.
enum AssetFiles {
  static let all: [(name: String, bytes: [UInt8])] = [
    ("assay.css", PackageResources.assay_css),
    ("frame.js", PackageResources.frame_js),
    ("rubric-editor.js", PackageResources.rubric_editor_js),
  ]
}
