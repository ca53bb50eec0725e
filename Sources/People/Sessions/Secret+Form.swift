extension Secret {
  /// What every form of a session carries, so that no other site can send it; nothing of it is stored.
  package var formToken: String { derived("assay form") }

  /// Whether a form carries this session's token; takes as long whatever is wrong.
  package func accepts(formToken token: String) -> Bool { formToken.isSame(as: token) }
}
