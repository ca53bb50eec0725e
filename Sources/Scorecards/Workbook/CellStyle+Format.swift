internal import CXLSXWriter

extension CellStyle {
  /// Carries the style over to the library's object.
  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    if let code { code.withCString { format_set_num_format(format, $0) } }
    if isBold { format_set_bold(format) }
    if let color { format_set_font_color(format, color) }
    if let fill { format_set_bg_color(format, fill) }
    if let size { format_set_font_size(format, size) }
    if wraps { format_set_text_wrap(format) }
    if isRuled {
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_bottom_color(format, 0xB8BFCC)
    }
    format_set_align(
      format, UInt8((wraps && alignment != .center ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER).rawValue))
    switch alignment {
    case .leading: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .indented: format_set_indent(format, 1)
    case .center: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .trailing: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    case nil: break
    }
  }
}
