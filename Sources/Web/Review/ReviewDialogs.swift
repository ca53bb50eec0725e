import Kernel
import HTML
import Quality

/// The root causes on the four bones, to be gone down by digits or pressed.
struct CauseDialog: Component {
  let rubric: Rubric
  let words: Words

  var body: Markup {
    dialog(.class("causes"), .ariaLabel(words(ReviewDialogWords.causeTitle))) {
      h2 { words(ReviewDialogWords.causeTitle) }
      p(.class("quiet small")) { words(ReviewDialogWords.causeHelp) }
      ol(.class("bones")) {
        for bone in Bone.allCases where rubric.rootCauses[bone]?.isEmpty == false {
          li {
            button(.type("button"), .class("plain")) { words(bone.title) }
            level(rubric.rootCauses[bone] ?? [], words(bone.title))
          }
        }
      }
      DialogEnd(title: words(ReviewDialogWords.withoutCause))
    }
  }

  private func level(_ causes: [RootCause], _ above: String) -> Markup {
    if causes.isEmpty { return Markup() }
    return ol {
      for cause in causes {
        let path = Self.join(above, words(cause.title))
        li {
          button(.type("button"), .class("plain"), Attribute("data-id", cause.id), Attribute("data-path", path)) {
            words(cause.title)
          }
          level(cause.causes, path)
        }
      }
    }
  }

  /// A cause with what stands above it: `People › Working habits › Answered without checking`.
  static func path(_ id: String, _ rubric: Rubric, _ words: Words) -> String {
    guard let (bone, path) = rubric.rootCause(id) else { return id }
    return path.reduce(words(bone.title)) { join($0, words($1.title)) }
  }

  private static func join(_ above: String, _ title: String) -> String { "\(above) › \(title)" }
}

/// Why a ticket is passed over.
struct SkipDialog: Component {
  let rubric: Rubric
  let words: Words

  var body: Markup {
    dialog(.class("skipping"), .ariaLabel(words(ReviewDialogWords.skipTitle))) {
      h2 { words(ReviewDialogWords.skipTitle) }
      p(.class("quiet small")) { words(ReviewDialogWords.skipHelp) }
      ol {
        for reason in rubric.skipReasons {
          li {
            button(.type("button"), .class("plain"), Attribute("data-reason", reason.id)) { words(reason.title) }
            if let guidance = reason.guidance { small(.class("quiet")) { words(guidance) } }
          }
        }
      }
      label(.class("field")) {
        span { words(ReviewDialogWords.otherReason) }
        input(.type("text"), .maxLength(500))
      }
      button(.type("button"), Attribute("data-note", "")) { words(ReviewDialogWords.skipWithNote) }
      DialogEnd(title: words(ReviewDialogWords.close))
    }
  }
}

/// The keys of the page.
struct ReviewKeysDialog: Component {
  let words: Words
  let hasKnowledge: Bool

  var body: Markup {
    dialog(.id("keys"), .ariaLabel(words(ReviewKeyWords.title))) {
      h2 { words(ReviewKeyWords.title) }
      dl(.class("keys")) {
        for entry in ReviewKeyWords.all + (hasKnowledge ? [ReviewKeyWords.knowledge] : []) {
          dt { for key in entry.keys { kbd { key } } }
          dd { words(entry.text) }
        }
      }
      p(.class("quiet small")) { words(ReviewKeyWords.note) }
      DialogEnd(title: words(ReviewDialogWords.close))
    }
  }
}

/// Two windows have changed one draft.
struct ConflictDialog: Component {
  let words: Words

  var body: Markup {
    dialog(.id("conflict"), .ariaLabel(words(ReviewDialogWords.conflictTitle))) {
      h2 { words(ReviewDialogWords.conflictTitle) }
      p { words(ReviewDialogWords.conflictText) }
      div(.class("line")) {
        button(.type("button"), Attribute("data-choice", "theirs")) {
          words(ReviewDialogWords.takeTheirs)
          kbd { "t" }
        }
        button(.type("button"), Attribute("data-choice", "mine")) {
          words(ReviewDialogWords.keepMine)
          kbd { "m" }
        }
      }
    }
  }
}

/// The button that closes a dialog without doing anything.
struct DialogEnd: Component {
  let title: String

  var body: Markup {
    form(.method("dialog")) {
      button {
        title
        kbd { "Esc" }
      }
    }
  }
}
