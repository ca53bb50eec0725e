/// A kind of thing whose raw value is the pattern of the sentence that stands for it.
package protocol Worded: RawRepresentable, Sendable where RawValue == String {}

extension Worded {
  /// What people read.
  package var words: Sentence { Sentence(stringLiteral: rawValue) }

  /// What programs read: the name of the case, as in `too_few_fields`.
  package var code: String {
    "\(self)".reduce(into: "") { code, letter in
      code += letter.isUppercase && code.last?.isLowercase == true ? "_\(letter.lowercased())" : letter.lowercased()
    }
  }
}
