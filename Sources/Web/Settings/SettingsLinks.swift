/// The address of the team's settings.
enum SettingsLinks {
  static let settings = Place.settings.href
}
