package import HTML

/// A drawing with the sentence that stands over it.
package struct ReportPicture: Component, Sendable {
  let finding: String
  let drawing: Markup

  package var body: Markup {
    figure {
      figcaption { finding }
      div(.class("drawing")) { drawing }
    }
  }
}

/// The tables of a report one under the other, each with the picture that belongs to it.
package struct ReportSections: Component, Sendable {
  let tables: [ReportTable]
  /// Each under the table of that index.
  let pictures: [Int: ReportPicture]
  /// What stands over all of them already.
  let title: String
  let links: ReportTableLinks

  package init(
    tables: [ReportTable], pictures: [Int: ReportPicture] = [:], title: String = "",
    links: ReportTableLinks = ReportTableLinks()
  ) {
    (self.tables, self.pictures, self.title, self.links) = (tables, pictures, title, links)
  }

  package var body: Markup {
    for (index, table) in tables.enumerated() {
      section {
        ReportTableMarkup(table, hasHeading: !title.hasPrefix(table.title), links: links)
        if let picture = pictures[index] { picture }
      }
    }
  }
}
