/// Shares a whole total out in proportion to sizes, every share within bounds of its own, by largest remainder.
///
/// Exact shares are clamp(λ · size, least, most) for the one λ at which they make the total; the whole numbers are their
/// floors, and what is left goes one by one to the largest fractions (Hamilton's method). Of equal fractions the one
/// with the smaller tie-break comes first. All arithmetic is on whole numbers.
struct Apportionment {
  struct Claim {
    /// What the share is in proportion to; a claim of size 0 gets its least.
    var size: Int
    var least: Int
    var most: Int
  }

  private let claims: [Claim]
  private var shares: [Int]
  private var free: [Int]
  /// What the free claims share.
  private var rest: Int
  /// The sum of the free claims' sizes.
  private var size = 0

  /// The shares, in the order of the claims.
  ///
  /// Their sum is the total, or as near to it as the bounds allow.
  static func shares(of total: Int, among claims: [Claim], tieBreak: (Int) -> Rank) -> [Int] {
    var apportionment = Self(of: total, among: claims)
    apportionment.freezeBounded()
    apportionment.round(tieBreak)
    return apportionment.shares
  }

  private init(of total: Int, among claims: [Claim]) {
    self.claims = claims
    shares = claims.map(\.least)
    free = claims.indices.filter { claims[$0].size > 0 && claims[$0].most > claims[$0].least }
    let fixed = shares.reduce(0, +)
    let room = free.reduce(0) { $0 + claims[$1].most - claims[$1].least }
    rest = min(max(total, fixed), fixed + room) - fixed + free.reduce(0) { $0 + claims[$1].least }
  }

  /// Fixes the claims whose proportional share lies outside their bounds, until none does.
  ///
  /// Each pass fixes those on the side that is off by more in sum, as CSS resolves flexible lengths: a claim fixed at its
  /// least would stay there whatever the others get.
  private mutating func freezeBounded() {
    while !free.isEmpty {
      size = free.reduce(0) { $0 + claims[$1].size }
      let off = free.reduce(0) { $0 + excess($1) }
      let bounded = free.filter { off > 0 ? excess($0) > 0 : off < 0 ? excess($0) < 0 : excess($0) != 0 }
      if bounded.isEmpty { return }
      for index in bounded { shares[index] = excess(index) > 0 ? claims[index].least : claims[index].most }
      rest -= bounded.reduce(0) { $0 + shares[$1] }
      free.removeAll(where: Set(bounded).contains)
    }
  }

  /// How far a claim's bounds move its proportional share, times the size: above 0 when its least lifts it.
  private func excess(_ index: Int) -> Int {
    let claim = claims[index]
    let share = claim.size * rest
    return min(max(share, claim.least * size), claim.most * size) - share
  }

  private mutating func round(_ tieBreak: (Int) -> Rank) {
    var fractions: [(index: Int, remainder: Int, tie: Rank)] = []
    for index in free {
      let (whole, remainder) = (claims[index].size * rest).quotientAndRemainder(dividingBy: size)
      shares[index] = whole
      if remainder > 0 { fractions.append((index, remainder, tieBreak(index))) }
    }
    let left = rest - free.reduce(0) { $0 + shares[$1] }
    fractions.sort { ($1.remainder, $0.tie) < ($0.remainder, $1.tie) }
    for fraction in fractions.prefix(left) { shares[fraction.index] += 1 }
  }
}
