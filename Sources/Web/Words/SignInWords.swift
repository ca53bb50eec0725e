import Kernel

/// Signing in, invitations and the user's own account.
enum SignInWords {
  static let title = LocalizedText(zh: "登录", en: "Sign in")
  static let name = LocalizedText(zh: "登录名", en: "Name to sign in with")
  static let password = LocalizedText(zh: "密码", en: "Password")
  static let submit = LocalizedText(zh: "登录", en: "Sign in")
  static let forgotten = LocalizedText(
    zh: "忘记密码时，请管理员给您一个新的链接。", en: "If you forgot your password, an administrator can give you a new link.")
  static let welcome = LocalizedText(zh: "欢迎使用 Assay", en: "Welcome to Assay")
  static let first = LocalizedText(
    zh: "这是第一位管理员的账户。之后可以在“人员”里添加其他人。",
    en: "This makes the first administrator. Others are added under People afterwards.")
  static let choosePassword = LocalizedText(zh: "设一个密码", en: "Choose a password")
  static let passwordHelp = LocalizedText(
    zh: "10 个字符以上；一句话比乱码好记。", en: "10 characters or more; a sentence is easier to remember than a riddle.")
  static let again = LocalizedText(zh: "再输一次", en: "Once more")
  static let display = LocalizedText(zh: "别人看到的姓名", en: "The name that others see")
  static let begin = LocalizedText(zh: "开始", en: "Begin")
  static let notSent = LocalizedText(zh: "还没有提交", en: "Not sent yet")
  static let kept = LocalizedText(zh: "输入的内容都还在，密码除外。", en: "What you typed is still here, except passwords.")
  static let sendAgain = LocalizedText(zh: "再次提交", en: "Send again")
  static let signedOut = LocalizedText(zh: "已退出。", en: "You are signed out.")
  static let otherLanguage = LocalizedText(zh: "English", en: "中文")
}
