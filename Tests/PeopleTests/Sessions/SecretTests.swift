import People
import Testing

@Suite struct SecretTests {
  @Test("a secret's text is read back, and no other spelling of it")
  func text() throws {
    let secret = MadePeople.secret(1)
    let last = try #require(secret.text.last)
    let other = String(secret.text.dropLast()) + (last == "B" ? "C" : "B")

    #expect(secret.text.count == 43 && Secret(secret.text)?.hash == secret.hash)
    let wrongs: [String] = [
      "", secret.text + "=", String(secret.text.dropFirst()), other, "+" + String(secret.text.dropFirst()), "密码",
    ]
    for wrong in wrongs {
      #expect(Secret(wrong)?.hash != secret.hash, "\(wrong)")
    }
  }

  @Test("a form's token is taken by its own session only")
  func formToken() {
    let (one, other) = (MadePeople.secret(1), MadePeople.secret(2))

    #expect(one.accepts(formToken: one.formToken))
    for token in ["", other.formToken, one.text, one.hash, one.formToken.uppercased(), one.formToken + "0"] {
      #expect(!one.accepts(formToken: token))
    }
  }

  @Test("two secrets differ")
  func random() {
    #expect(Secret.make().text != Secret.make().text)
  }
}
