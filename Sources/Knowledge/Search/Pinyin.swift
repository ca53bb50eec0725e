import Foundation
import Kernel

/// The sounds of Han characters, written without tones; ü is u.
enum Pinyin {
  /// The readings of each scalar, the usual one first.
  static func readings(of scalars: [UInt32]) -> [[String]] {
    let lines = String(scalars.flatMap { [Character(Unicode.Scalar($0) ?? " "), "\n"] })
    let latin = lines.applyingTransform(.mandarinToLatin, reverse: false)?
      .applyingTransform(.stripDiacritics, reverse: false)
    let usual = (latin ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    // Another number of lines would give every character the sound of its neighbour.
    guard usual.count == scalars.count + 1 else { return scalars.map { _ in [] } }
    return zip(scalars, usual).map { scalar, sound in
      let others = otherReadings[scalar] ?? []
      return sound.utf8.allSatisfy { (0x61...0x7A).contains($0) } ? [String(sound)] + others : others
    }
  }

  /// Characters whose other reading matters as much as the one that ICU knows.
  private static let otherReadings: [UInt32: [String]] = Dictionary(
    keepingFirst: table.split(separator: " ").compactMap { entry in
      entry.unicodeScalars.first.map { ($0.value, [String(entry.dropFirst())]) }
    })

  private static let table = """
    还huan 行hang 重chong 长chang 便pian 调tiao 着zhuo 角jue 乐yue 券juan 卡qia 单shan 降xiang 率shuai 差chai 省xing \
    弹tan 朝zhao 曾zeng 传zhuan 都du 得dei 地di 的di 给ji 和huo 会kuai 系ji 校jiao 解xie 觉jiao 落la 没mo 模mu 区ou \
    色shai 什shi 识zhi 提di 尾yi 血xie 扎za 择zhai 折she 种chong 粘nian 壳qiao 露lou 薄bo 厦xia 奇ji 属zhu 熟shou \
    车ju 参shen 藏zang 大dai 否pi 夹ga 柜ju 核hu 仔zai 咖ga 屏bing 圈quan 塞se 宿xiu 拓ta 似shi 了liao 盛cheng 石dan
    """
}
