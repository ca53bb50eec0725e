/// The files of the folder `Files`, as the build puts them into the program; a module stands after those that it imports.
enum AssetFiles {
  static let all: [(name: String, bytes: [UInt8])] = [
    ("icon.svg", PackageResources.icon_svg),
    ("assay.css", PackageResources.assay_css),
    ("frame.js", PackageResources.frame_js),
    ("review-keys.js", PackageResources.review_keys_js),
    ("review-timer.js", PackageResources.review_timer_js),
    ("review-draft.js", PackageResources.review_draft_js),
    ("review-form.js", PackageResources.review_form_js),
    ("review-evidence.js", PackageResources.review_evidence_js),
    ("review-choices.js", PackageResources.review_choices_js),
    ("review-ticket.js", PackageResources.review_ticket_js),
    ("review.js", PackageResources.review_js),
    ("board.js", PackageResources.board_js),
    ("rubric-editor.js", PackageResources.rubric_editor_js),
    ("imports.js", PackageResources.imports_js),
  ]
}
