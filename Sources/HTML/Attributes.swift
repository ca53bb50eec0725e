/// Attributes by their own names; an absent value leaves the attribute out.
extension Attribute {
  /// Class names; those that are nil are left out, and with none left so is the attribute.
  package static func `class`(_ names: String?...) -> Attribute {
    let present = names.compactMap { $0 }
    return Attribute("class", present.isEmpty ? nil : present.joined(separator: " "))
  }

  /// One class name, or none.
  package static func `class`(_ name: String?) -> Attribute { Attribute("class", name) }

  // Any element.
  package static func id(_ value: String?) -> Attribute { Attribute("id", value) }
  package static func lang(_ value: String?) -> Attribute { Attribute("lang", value) }
  package static func title(_ value: String?) -> Attribute { Attribute("title", value) }
  package static func role(_ value: String?) -> Attribute { Attribute("role", value) }
  package static func dir(_ value: String?) -> Attribute { Attribute("dir", value) }
  package static func ariaLabel(_ value: String?) -> Attribute { Attribute("aria-label", value) }
  package static func ariaLabelledBy(_ value: String?) -> Attribute { Attribute("aria-labelledby", value) }
  package static func ariaDescribedBy(_ value: String?) -> Attribute { Attribute("aria-describedby", value) }
  package static func ariaCurrent(_ value: String?) -> Attribute { Attribute("aria-current", value) }
  package static func ariaHidden(_ value: String?) -> Attribute { Attribute("aria-hidden", value) }
  package static func ariaExpanded(_ value: String?) -> Attribute { Attribute("aria-expanded", value) }
  package static func ariaLive(_ value: String?) -> Attribute { Attribute("aria-live", value) }
  package static func ariaSort(_ value: String?) -> Attribute { Attribute("aria-sort", value) }
  package static func tabIndex(_ value: Int) -> Attribute { Attribute("tabindex", value) }
  package static func hidden(_ isOn: Bool = true) -> Attribute { Attribute("hidden", isOn) }

  // Links and loaded things.
  package static func href(_ value: String?) -> Attribute { Attribute("href", address: value) }
  package static func src(_ value: String?) -> Attribute { Attribute("src", address: value) }
  package static func action(_ value: String?) -> Attribute { Attribute("action", address: value) }
  package static func rel(_ value: String?) -> Attribute { Attribute("rel", value) }
  package static func target(_ value: String?) -> Attribute { Attribute("target", value) }
  package static func download(_ value: String?) -> Attribute { Attribute("download", value) }
  package static func type(_ value: String?) -> Attribute { Attribute("type", value) }
  package static func media(_ value: String?) -> Attribute { Attribute("media", value) }
  package static func alt(_ value: String?) -> Attribute { Attribute("alt", value) }
  package static func dateTime(_ value: String?) -> Attribute { Attribute("datetime", value) }
  package static func `defer`(_ isOn: Bool = true) -> Attribute { Attribute("defer", isOn) }

  // Tables.
  package static func scope(_ value: String?) -> Attribute { Attribute("scope", value) }
  package static func colSpan(_ value: Int) -> Attribute { Attribute("colspan", value) }
  package static func rowSpan(_ value: Int) -> Attribute { Attribute("rowspan", value) }

  // Forms.
  package static func name(_ value: String?) -> Attribute { Attribute("name", value) }
  package static func value(_ value: String?) -> Attribute { Attribute("value", value) }
  package static func placeholder(_ value: String?) -> Attribute { Attribute("placeholder", value) }
  package static func method(_ value: String?) -> Attribute { Attribute("method", value) }
  package static func enctype(_ value: String?) -> Attribute { Attribute("enctype", value) }
  package static func autocomplete(_ value: String?) -> Attribute { Attribute("autocomplete", value) }
  package static func min(_ value: String?) -> Attribute { Attribute("min", value) }
  package static func max(_ value: String?) -> Attribute { Attribute("max", value) }
  package static func step(_ value: String?) -> Attribute { Attribute("step", value) }
  package static func inputMode(_ value: String?) -> Attribute { Attribute("inputmode", value) }
  package static func `for`(_ value: String?) -> Attribute { Attribute("for", value) }
  package static func maxLength(_ value: Int) -> Attribute { Attribute("maxlength", value) }
  package static func minLength(_ value: Int) -> Attribute { Attribute("minlength", value) }
  package static func rows(_ value: Int) -> Attribute { Attribute("rows", value) }
  package static func checked(_ isOn: Bool = true) -> Attribute { Attribute("checked", isOn) }
  package static func selected(_ isOn: Bool = true) -> Attribute { Attribute("selected", isOn) }
  package static func disabled(_ isOn: Bool = true) -> Attribute { Attribute("disabled", isOn) }
  package static func required(_ isOn: Bool = true) -> Attribute { Attribute("required", isOn) }
  package static func readOnly(_ isOn: Bool = true) -> Attribute { Attribute("readonly", isOn) }
  package static func autoFocus(_ isOn: Bool = true) -> Attribute { Attribute("autofocus", isOn) }
  package static func open(_ isOn: Bool = true) -> Attribute { Attribute("open", isOn) }
  package static func noValidate(_ isOn: Bool = true) -> Attribute { Attribute("novalidate", isOn) }
}
