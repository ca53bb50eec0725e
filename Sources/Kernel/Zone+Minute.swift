extension Zone {
  /// The wall clock at an instant, to the minute, as people read it: `2023-03-02 12:00`.
  package func minute(of instant: Instant) -> String {
    String(wallClock(at: instant).description.prefix(16)).replacing("T", with: " ")
  }
}
