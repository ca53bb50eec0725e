/// The passwords that anybody tries first, as far as they are long enough at all.
enum CommonPasswords {
  /// Whether a folded password is one of them, or one character over and over.
  static func contains(_ folded: String) -> Bool {
    Set(folded).count == 1 || all.contains(folded)
  }

  private static let all: Set = [
    "0123456789", "1234567890", "0987654321", "9876543210", "12345678910", "123456789a", "a123456789", "aa123456789",
    "abc123456789", "qq123456789", "wo123456789", "123456789qq", "123456789abc", "1234567890a", "123123123123",
    "1122334455", "112233445566", "1212121212", "1313131313", "13145201314", "5201314520", "1314520520", "5841314520",
    "password12", "password123", "password1234", "password12345", "password123456", "password!123", "password@123",
    "p@ssw0rd123", "p@ssword123", "passw0rd123", "passwordpassword", "mypassword", "mypassword1", "thepassword",
    "changeme123", "changeme1234", "letmein123", "letmein1234", "welcome123", "welcome1234", "welcome2026",
    "qwertyuiop", "qwertyuiop123", "qwerty12345", "qwerty123456", "qwerty1234", "1q2w3e4r5t", "1q2w3e4r5t6y",
    "1qaz2wsx3edc", "q1w2e3r4t5", "qazwsxedcrfv", "qazwsx123456", "asdfghjkl;", "asdfghjkl1", "zxcvbnm123",
    "abcdefghij", "abcd123456", "abcd1234567", "abc1234567", "abc12345678", "a1b2c3d4e5", "a1234567890", "aa12345678",
    "administrator", "admin12345", "admin123456", "admin@1234", "root123456", "iloveyou123", "iloveyou1314",
    "woaini1314", "woaini520", "woaini1314520", "woaini123456", "woaiwojia", "superman123", "football123",
    "baseball123", "sunshine123", "princess123", "dragon123456", "monkey123456", "test123456", "test1234567",
    "testtest123", "customerservice", "qualityassay", "assayassay", "assay12345", "assay123456",
  ]
}
