import Content
import Kernel

/// The proof of a draw, in plain words.
enum ProofWords {
  static let title = LocalizedText(zh: "凭什么相信这次抽检", en: "Why this draw can be trusted")
  static let verify = LocalizedText(zh: "复核", en: "Verify")
  static let seed = LocalizedText(zh: "种子", en: "Seed")
  static let commitment = LocalizedText(zh: "承诺（种子的 SHA-256）", en: "Commitment (SHA-256 of the seed)")
  static let frameHash = LocalizedText(zh: "抽样框的 SHA-256", en: "SHA-256 of the frame")
  static let algorithm = LocalizedText(zh: "算法", en: "Algorithm")
  static let drawnAt = LocalizedText(zh: "抽取时间", en: "Drawn at")
  static let rate = LocalizedText(zh: "抽检比例 %", en: "Rate %")
  static let frame = LocalizedText(zh: "下载抽样框", en: "Download the frame")
  static let without = LocalizedText(zh: "不用 Assay 怎么核对", en: "How to check it without Assay")

  static func chance(_ frame: Int) -> LocalizedText {
    LocalizedText(
      zh: "当日 \(frame) 张工单每张都有一个抽签号，由种子和工单号算出，谁也不能挑。每位客服按抽签号从小到大取，取够应抽数为止。",
      en:
        "Each of the day’s \(frame) tickets has a lot, computed from the seed and the ticket’s number; nobody can choose it. Each agent’s smallest lots are drawn, as many as the quota."
    )
  }

  static func before(_ time: String) -> LocalizedText {
    LocalizedText(
      zh: "种子的指纹在 \(time) 公布，那时这一天还没过完，没有人知道会有哪些工单，所以种子不可能是看着工单挑的。",
      en:
        "The seed’s fingerprint was published at \(time), before the day was over: nobody knew all its tickets, so nobody can have chosen the seed for them."
    )
  }

  static func after(_ time: String) -> LocalizedText {
    LocalizedText(
      zh: "种子的指纹在 \(time) 才公布，那时这一天已经结束，不能排除种子是挑过的。以后的日子会提前一天公布。",
      en:
        "The seed’s fingerprint was published at \(time), after the day was over; a chosen seed cannot be ruled out. Later days are published before."
    )
  }

  static let withDraw = LocalizedText(
    zh: "这一天的种子是抽检时才生成的，事先没有公布指纹，不能排除种子是挑过的。以后的日子会提前一天公布。",
    en:
      "The seed was made for this draw and nothing was published before; a chosen seed cannot be ruled out. Later days are published before."
  )

  static let steps: [LocalizedText] = [
    LocalizedText(
      zh: "下载抽样框，算它的 SHA-256，应与上面的一致：sha256sum frame.txt",
      en: "Download the frame; its SHA-256 must be the one above: sha256sum frame.txt"),
    LocalizedText(
      zh: "算种子的 SHA-256，应与事先公布的承诺一致：echo 种子 | xxd -r -p | sha256sum",
      en: "The seed’s SHA-256 must be the commitment: echo SEED | xxd -r -p | sha256sum"),
    LocalizedText(
      zh: "抽样框每行一张工单。用种子对每一行（不含换行）算 HMAC-SHA256，就是它的抽签号。",
      en: "The frame has one line a ticket. The line’s HMAC-SHA256 under the seed, without the line’s end, is its lot."),
    LocalizedText(
      zh: "每位客服把抽签号从小到大排好，取应抽数；另一天抽过的和跳过的不算。取出的就是上面的名单。",
      en:
        "Sort each agent’s lots and take as many as the quota, leaving out tickets drawn on another day and those skipped: that is the list above."
    ),
  ]

  static func part(_ agent: String, _ tickets: Int, of frame: Int, quota: Int) -> LocalizedText {
    LocalizedText(
      zh: "\(agent)当日有 \(tickets) 张工单（全队共 \(frame) 张），按比例应抽 \(quota) 张。",
      en: "\(agent) has \(tickets) of the day’s \(frame) tickets; the agent’s share of the sample is \(quota).")
  }

  /// The part of an agent of whom nothing may be told.
  static let hiddenPart = LocalizedText(
    zh: "它是这位客服当日的工单之一；每位客服按当日工单数的比例抽取。",
    en:
      "It is one of the agent’s tickets of the day; each agent’s share of the sample goes by the number of the agent’s tickets."
  )

  static func place(_ rank: Int, of open: Int, quota: Int) -> LocalizedText {
    LocalizedText(
      zh: "把这些工单按抽签号从小到大排，它排第 \(rank)（共 \(open) 张），取前 \(quota) 张。",
      en: "Sorted by their lots, smallest first, it is number \(rank) of \(open); the first \(quota) are taken.")
  }

  static func stands(_ rank: Int, quota: Int) -> LocalizedText {
    LocalizedText(
      zh: rank <= quota ? "所以它被抽中了。" : "排在前面的工单被跳过了，它替补进来。",
      en: rank <= quota ? "So it was drawn." : "A ticket before it was skipped, and it took the place.")
  }

  static let wasSkipped = LocalizedText(
    zh: "它被抽中，后来被质检员跳过，由下一个名次替补。", en: "It was drawn and then skipped; the next rank took its place.")
  static let wasNot = LocalizedText(zh: "所以它没有被抽中。", en: "So it was not drawn.")
  static let elsewhere = LocalizedText(
    zh: "另一天的抽检已经抽过这位客服的这张工单，所以这一天不再抽它。",
    en: "Another day’s draw had taken it for this agent already, so this day’s left it out.")
  static let forCoaching = LocalizedText(
    zh: "它是特意挑出来的，用于辅导，不计入任何分数。", en: "It was chosen on purpose, for coaching; no score counts it.")

  static func targeted(_ reason: String) -> LocalizedText {
    LocalizedText(
      zh: "它是特意挑出来的（\(reason)），用于辅导，不计入任何分数。",
      en: "It was chosen on purpose (\(reason)), for coaching; no score counts it.")
  }
}

/// When a commitment was published.
enum PublishedWords {
  static func at(_ time: String) -> LocalizedText {
    LocalizedText(zh: "公布于 \(time)", en: "Published at \(time)")
  }
}
