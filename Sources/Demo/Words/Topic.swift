/// What customers write about.
package enum Topic: String, Sendable, CaseIterable {
  case refund, delivery, password, invoice, outage, complaint
  case question, repair, address, promotion, account, technical

  /// The ticket's category: the word that response standards go by.
  package var category: String {
    switch self {
    case .refund: "refund"
    case .delivery, .address: "delivery"
    case .password, .account: "account"
    case .invoice: "billing"
    case .outage, .technical: "technical"
    case .complaint: "complaint"
    case .question, .promotion: "enquiry"
    case .repair: "after_sales"
    }
  }

  /// How often it comes up on a usual day, as a share of all.
  var share: Double {
    switch self {
    case .refund: 0.15
    case .delivery: 0.18
    case .password: 0.07
    case .invoice: 0.07
    case .outage: 0.01
    case .complaint: 0.05
    case .question: 0.14
    case .repair: 0.10
    case .address: 0.05
    case .promotion: 0.07
    case .account: 0.04
    case .technical: 0.07
    }
  }

  package func title(_ language: Language) -> String {
    guard language == .chinese else { return englishTitle }
    return switch self {
    case .refund: "退款"
    case .delivery: "物流"
    case .password: "登录"
    case .invoice: "发票"
    case .outage: "服务故障"
    case .complaint: "投诉"
    case .question: "产品咨询"
    case .repair: "售后维修"
    case .address: "改地址"
    case .promotion: "优惠活动"
    case .account: "账号"
    case .technical: "技术问题"
    }
  }

  private var englishTitle: String {
    switch self {
    case .refund: "refund"
    case .delivery: "delivery"
    case .password: "sign-in"
    case .invoice: "invoice"
    case .outage: "service fault"
    case .complaint: "complaint"
    case .question: "product question"
    case .repair: "repair"
    case .address: "address"
    case .promotion: "offer"
    case .account: "account"
    case .technical: "technical question"
    }
  }

  /// The ways in which the topic comes up in that language.
  package func situations(_ language: Language) -> [Situation] {
    language == .chinese ? chineseSituations : englishSituations
  }

  private var chineseSituations: [Situation] {
    switch self {
    case .refund: Situation.refundChinese
    case .delivery: Situation.deliveryChinese
    case .password: Situation.passwordChinese
    case .invoice: Situation.invoiceChinese
    case .outage: Situation.outageChinese
    case .complaint: Situation.complaintChinese
    case .question: Situation.questionChinese
    case .repair: Situation.repairChinese
    case .address: Situation.addressChinese
    case .promotion: Situation.promotionChinese
    case .account: Situation.accountChinese
    case .technical: Situation.technicalChinese
    }
  }

  private var englishSituations: [Situation] {
    switch self {
    case .refund: Situation.refundEnglish
    case .delivery: Situation.deliveryEnglish
    case .password: Situation.passwordEnglish
    case .invoice: Situation.invoiceEnglish
    case .outage: Situation.outageEnglish
    case .complaint: Situation.complaintEnglish
    case .question: Situation.questionEnglish
    case .repair: Situation.repairEnglish
    case .address: Situation.addressEnglish
    case .promotion: Situation.promotionEnglish
    case .account: Situation.accountEnglish
    case .technical: Situation.technicalEnglish
    }
  }
}
