import Testing

@testable import Tickets

/// Card numbers are the test numbers of the payment processors, the one of 19 digits has its check digit by Luhn's formula;
/// the identity card number is the example of GB 11643-1999.
@Suite("Masking personal data")
struct PersonalDataTests {
  @Test(
    "given an e-mail address, then its first letter stays",
    arguments: [
      ("wang.xm@qq.com", "w***@***"), ("邮箱wang_xm+88@mail.example.com.cn，谢谢", "邮箱w***@***，谢谢"),
      ("<a@b.co>.", "<a***@***>."), ("13800138000@163.com", "1***@***"), ("ｗａｎｇ＠ｑｑ．ｃｏｍ", "w***@***"),
      ("write to x@example.com or y@example.org.", "write to x***@*** or y***@***."), ("müller@example.de", "m***@***"),
      ("mailto:carol@example.com?subject=hi", "mailto:c***@***?subject=hi"),
      ("a@b.co13800138000", "a***@*******8000"), ("a@b.com-13800138000。", "a***@***-****8000。"),
      ("张三@qq.com，谢谢", "***@***，谢谢"), ("用户@例子.中国", "***@***"), ("wang@例子.中国谢谢", "w***@***谢谢"),
      ("\"a b\"@c.com", "a***@***"), ("?to=a%40b.com&x=1", "?to=a***@***&x=1"),
      ("git@github.com:owner/x", "g***@***:owner/x"),
    ])
  func addresses(text: String, masked: String) {
    #expect(PersonalData.masked(text) == masked)
  }

  @Test(
    "given a mobile number of mainland China, however it is written, then its last four digits stay",
    arguments: [
      "13800138000", "138 0013 8000", "138-0013-8000", "138.0013.8000", "1380013-8000", "+8613800138000",
      "+86 13800138000", "+86-138-0013-8000", "0086 138 0013 8000", "008613800138000", "86-13800138000",
      "8613800138000",
      "(+86)13800138000", "（+86）138 0013 8000", "１３８００１３８０００", "138\u{A0}0013\u{A0}8000", "138\u{200B}00138000",
      "138–0013–8000", "+86 138 00138000",
      "138 001 38000", "138_001_38000", "(138)00138000", "138_0013_8000",
    ])
  func mobiles(number: String) {
    #expect(PersonalData.masked("我的手机\(number)，请回电") == "我的手机****8000，请回电")
  }

  @Test(
    "given a mobile number with a letter, a line or a hash beside it, then its last four digits stay",
    arguments: [
      ("tel13800138000x", "tel****8000x"), ("wechat13800138000", "wechat****8000"), ("_13800138000_", "_****8000_"),
      ("电话#13800138000", "电话#****8000"), ("手机号：#13800138000", "手机号：#****8000"), ("tel#13800138000", "tel#****8000"),
      ("WX8613800138000", "WX****8000"), ("TEL-138 0013 8000", "TEL-****8000"), ("tel+8613800138000", "tel****8000"),
      ("wx_13800138000", "wx_****8000"), ("20260318_13800138000.mp3", "20260318_****8000.mp3"),
      ("abc(138)00138000", "abc****8000"), ("order13800138000", "order****8000"), ("订单号13800138000", "订单号****8000"),
    ])
  func attached(text: String, masked: String) {
    #expect(PersonalData.masked(text) == masked)
  }

  @Test(
    "given another phone number, then its last four digits stay",
    arguments: [
      "010-82348000", "01082348000", "（010）82348000", "(0755) 8234 8000", "0755-8234-8000", "0571 82348000",
      "021-1234 8000",
      "0312-3458000", "+86 10 8234 8000", "+44 20 7946 8000", "+44 (0)20 7946 8000", "+852 9123 8000",
      "+1 415 555 8000",
      "(415) 555-8000", "415-555-8000", "1-415-555-8000", "+1 (415) 555-8000", "415.555.8000", "0044 20 7946 8000",
      "+65 9123 8000",
      "+33 1 23 45 80 00", "+886 912 348 000", "00442079468000", "0085291238000", "0065 91238000", "00861082348000",
      "800-555-8000", "1 (800) 555-8000", "(800)5558000", "1(415)5558000", "1-800-273-8000", "0755 26 12 80 00",
    ])
  func phones(number: String) {
    #expect(PersonalData.masked("call \(number).") == "call ****8000.")
  }

  @Test(
    "given identity and bank cards whose check digits are right, then the last four stay",
    arguments: [
      ("11010519491231002X", "****002X"), ("身份证号：11010519491231002x", "身份证号：****002x"),
      ("110105 19491231 002X", "****002X"),
      ("4111 1111 1111 1111", "****1111"), ("4111111111111111", "****1111"), ("5555-5555-5555-4444", "****4444"),
      ("378282246310005", "****0005"), ("3782 822463 10005", "****0005"), ("6250941006528599", "****8599"),
      ("6212 3456 7890 1234 569", "****4569"), ("card4111111111111111", "card****1111"),
      ("4111.1111.1111.1111", "****1111"), ("4111_1111_1111_1111", "****1111"),
      ("a11010519491231002X", "a****002X"), ("ID11010519491231002X_", "ID****002X_"),
    ])
  func cards(text: String, masked: String) {
    #expect(PersonalData.masked(text) == masked)
  }

  @Test(
    "given numbers that are nobody's, then they stay",
    arguments: [
      "T-20260318-0417", "#13800138000", "T-13812345678", "SF1380013800012", "JD13800138000", "2026-03-18 10:30:00",
      "20260318 1030", "2026-03-18T10:30:00+08:00", "1773800000000", "13800138000.50", "¥13,800,138,000",
      "3.13800138000",
      "1.3.8.0", "v13.4.1-2026.03.18", "192.168.100.200", "退款150 20260318", "0930 20260318", "20260318103000",
      "1234567890123456",
      "4111111111111112", "110105194912310021", "99010519491231002X", "4000000000000000000", "400-820-8820",
      "800-820-8820",
      "95588", "82348000", "+20260318 1030", "UTC+0800", "+15", "5@3.50", "@王雅婷", "swift@6.3.1",
      "a@b",
      "550e8400-e29b-41d4-a716-446655440000", "00012345678", "订单 202603181380013800", "138 0013",
      "2026-03-18 2026-03-19",
      "12 345 678 901", "1500 2000 300", "****8000 12345678",
      "T_13812345678", "JD_13800138000", "订单#13800138000", "工单号 #13800138000", "9fa13800138000c",
      "a716-a13800138000", "SF4111111111111111", "4155552671", "415 555 2671", "250)5552671", "(150)20260318",
      "150_20260318", "0930_20260318", "0930 20 26 03 18", "1-4155552671", "0000012345678", "0012345678901",
      "请@alice.wong跟进", "请@王雅婷.谢谢", "100%4000", "50%40.50",
    ])
  func negatives(text: String) {
    #expect(PersonalData.masked(text) == text)
  }

  @Test(
    "given several in one text, then each is masked and counted",
    arguments: [
      (
        "13800138000/13900139000，wang@qq.com", "****8000/****9000，w***@***",
        [PersonalData.phoneNumber: 2, .emailAddress: 1]
      ),
      ("13800138000-13900139000 010-82348000转8001", "****8000-****9000 ****8000转8001", [.phoneNumber: 3]),
      (
        "**13800138000** 卡4111111111111111", "**\u{2A}\u{2A}\u{2A}\u{2A}8000** 卡****1111",
        [.phoneNumber: 1, .cardNumber: 1]
      ),
    ])
  func several(text: String, masked: String, expected: PersonalData.Counts) {
    var (text, counts) = (text, PersonalData.Counts())
    let found = text.withUTF8 { PersonalData.masked($0, &counts) }
    #expect(found.map { String(decoding: $0, as: UTF8.self) } == masked)
    #expect(counts == expected)
    #expect(PersonalData.masked(masked) == masked)
  }

  @Test("given texts made of pieces that numbers are made of, when they are masked twice, then once was enough")
  func idempotent() {
    let pieces = [
      "0", "1", "38", "8000", "010", "86", "+", "-", " ", ".", "(", ")", "@", "qq.com", "电", "*", "****", "x", "２",
      "_", "#", "tel", "TEL", "T", "%40", "\"", ".中国", "电话", "13800138000", "139",
    ]
    var generator = Pieces(state: 7)
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1...14, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }
      let masked = PersonalData.masked(text.joined())
      #expect(PersonalData.masked(masked) == masked, "\(text.joined())")
    }
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014).
private struct Pieces: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
