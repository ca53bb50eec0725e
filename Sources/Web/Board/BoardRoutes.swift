import HTML
import Kernel
import People
import Scorecards
import Store
import Tickets

/// The response board: what is open, by the time that is left, kept live.
struct BoardRoutes: Sendable {
  private let watch: BoardWatch
  private let clock: @Sendable () -> Instant

  static func add(to routes: inout Routes) {
    let board = Self(watch: BoardWatch(routes.door.database), clock: routes.door.settings.clock)
    let access = Place.board.access
    routes.get(BoardLinks.board, for: access) { visit in .page(try await board.page(visit)) }
    routes.file(BoardLinks.file, for: access) { visit in try await board.file(visit) }
    routes.get(BoardLinks.wall, for: access) { visit in .bare(try await board.wall(visit)) }
    routes.get(BoardLinks.events, for: access) { visit in board.events(visit, isWall: false) }
    routes.get(BoardLinks.wallEvents, for: access) { visit in board.events(visit, isWall: true) }
    BoardReasonRoutes.add(to: &routes)
  }

  private func page(_ visit: Visit) async throws -> BoardPage {
    let (board, scope) = (try await watch.latest(), BoardScope(visit.user))
    let filter = Self.filter(board, visit)
    return BoardPage(
      list: board.list(filter, for: scope, at: visit.now), now: visit.now, filter: filter, countdown: board.countdown,
      teams: scope == .everybody ? board.teams : [], canExplain: visit.isAny(of: BoardReasonRoutes.roles),
      showsAgents: Self.showsAgents(board, visit))
  }

  /// All rows that the filter finds, in the order of the board.
  private func file(_ visit: Visit) async throws -> Answer {
    let board = try await watch.latest()
    let items = board.items(Self.filter(board, visit), for: BoardScope(visit.user), at: visit.now)
    let columns = BoardColumns.all(showsAgents: Self.showsAgents(board, visit))
    return try await ListFile(name: "board", columns: columns, words: visit.words, all: items).answer()
  }

  /// What the address asks for; to sort by agents that one may not know would show them.
  private static func filter(_ board: ResponseBoard, _ visit: Visit) -> BoardFilter {
    var filter = BoardLinks.filter(visit.query)
    if filter.order?.column == .agent, !showsAgents(board, visit) { filter.order = nil }
    return filter
  }

  private func wall(_ visit: Visit) async throws -> BoardWallPage {
    let board = try await watch.latest()
    let filter = Self.filter(board, visit)
    let list = board.list(filter, for: BoardScope(visit.user), at: visit.now)
    return BoardWallPage(
      list: list, now: visit.now, filter: filter, theme: visit.query["theme"].flatMap(Theme.init) ?? .dark,
      showsAgents: Self.showsAgents(board, visit))
  }

  /// Whether the visitor may know whose tickets they are.
  private static func showsAgents(_ board: ResponseBoard, _ visit: Visit) -> Bool {
    !board.hidesAgents || !visit.isAny(of: .reviewer) || visit.isAny(of: DrawSight.managers)
  }

  /// Sends the rows when they have changed; ends after a while, so that whoever is signed out does not go on reading.
  private func events(_ visit: Visit, isWall: Bool) -> Answer {
    let (scope, words) = (BoardScope(visit.user), visit.words)
    let canExplain = !isWall && visit.isAny(of: BoardReasonRoutes.roles)
    return .events { [watch, clock] events in
      var shown: (version: BoardVersion, list: BoardList, showsAgents: Bool)?
      for tick in 0..<Self.mostTicks {
        let now = clock()
        let board = try await watch.recent(at: now)
        if tick > 0, tick % Self.ticksBetweenLights == 0, try await !visit.isSignedIn(at: now) { return }
        if board.version != shown?.version || tick % Self.ticksBetweenLights == 0 {
          let filter = Self.filter(board, visit)
          let list = board.list(filter, for: scope, at: now)
          let showsAgents = Self.showsAgents(board, visit)
          if list == shown?.list, showsAgents == shown?.showsAgents {
            try await events.keepAlive()
          } else {
            let rows = BoardRows(
              list: list, now: now, filter: filter, words: words, isWall: isWall, canExplain: canExplain,
              showsAgents: showsAgents)
            try await events.event("rows", data: rows.body.string)
          }
          shown = (board.version, list, showsAgents)
        }
        guard try await events.wait(.seconds(1)) else { return }
      }
    }
  }

  /// Readers come back by themselves after so many seconds.
  private static let mostTicks = 300
  /// Lights change with time alone, so the rows are looked through every so many seconds.
  private static let ticksBetweenLights = 5
}
