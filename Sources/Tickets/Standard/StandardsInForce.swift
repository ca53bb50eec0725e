package import Store

/// Which revision of the response standard holds from when, as the database keeps it.
package struct StandardsInForce {
  let connection: any Connection

  package init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The standards by the time from which each holds; empty when none was ever published.
  package func timeline() throws -> StandardTimeline {
    StandardTimeline([])
  }
}
