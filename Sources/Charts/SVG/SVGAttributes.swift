package import HTML

/// Attributes of SVG elements; lengths are in user units.
extension Attribute {
  package static func x(_ value: Double) -> Attribute { Attribute("x", value) }
  package static func y(_ value: Double) -> Attribute { Attribute("y", value) }
  package static func x1(_ value: Double) -> Attribute { Attribute("x1", value) }
  package static func y1(_ value: Double) -> Attribute { Attribute("y1", value) }
  package static func x2(_ value: Double) -> Attribute { Attribute("x2", value) }
  package static func y2(_ value: Double) -> Attribute { Attribute("y2", value) }
  package static func cx(_ value: Double) -> Attribute { Attribute("cx", value) }
  package static func cy(_ value: Double) -> Attribute { Attribute("cy", value) }
  package static func r(_ value: Double) -> Attribute { Attribute("r", value) }
  package static func rx(_ value: Double) -> Attribute { Attribute("rx", value) }
  package static func width(_ value: Double) -> Attribute { Attribute("width", value) }
  package static func height(_ value: Double) -> Attribute { Attribute("height", value) }
  package static func dx(_ value: Double) -> Attribute { Attribute("dx", value) }
  package static func dy(_ value: Double) -> Attribute { Attribute("dy", value) }
  package static func opacity(_ value: Double) -> Attribute { Attribute("opacity", value) }
  package static func strokeWidth(_ value: Double) -> Attribute { Attribute("stroke-width", value) }
  package static func strokeOpacity(_ value: Double) -> Attribute { Attribute("stroke-opacity", value) }
  package static func fillOpacity(_ value: Double) -> Attribute { Attribute("fill-opacity", value) }
  package static func fontSize(_ value: Double) -> Attribute { Attribute("font-size", value) }
  package static func offset(_ value: Double) -> Attribute { Attribute("offset", value) }
  package static func fill(_ value: String?) -> Attribute { Attribute("fill", value) }
  package static func stroke(_ value: String?) -> Attribute { Attribute("stroke", value) }
  package static func strokeDasharray(_ value: String?) -> Attribute { Attribute("stroke-dasharray", value) }
  package static func strokeLinecap(_ value: String?) -> Attribute { Attribute("stroke-linecap", value) }
  package static func strokeLinejoin(_ value: String?) -> Attribute { Attribute("stroke-linejoin", value) }
  package static func textAnchor(_ value: String?) -> Attribute { Attribute("text-anchor", value) }
  package static func dominantBaseline(_ value: String?) -> Attribute { Attribute("dominant-baseline", value) }
  package static func fontWeight(_ value: String?) -> Attribute { Attribute("font-weight", value) }
  package static func fontFamily(_ value: String?) -> Attribute { Attribute("font-family", value) }
  package static func fontVariant(_ value: String?) -> Attribute { Attribute("font-variant", value) }
  package static func d(_ value: String?) -> Attribute { Attribute("d", value) }
  package static func points(_ value: String?) -> Attribute { Attribute("points", value) }
  package static func transform(_ value: String?) -> Attribute { Attribute("transform", value) }
  package static func viewBox(_ value: String?) -> Attribute { Attribute("viewBox", value) }
  package static func preserveAspectRatio(_ value: String?) -> Attribute { Attribute("preserveAspectRatio", value) }
  package static func xmlns(_ value: String?) -> Attribute { Attribute("xmlns", value) }
}
