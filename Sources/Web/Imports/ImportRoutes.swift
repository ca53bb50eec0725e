import Hummingbird
import Kernel
import NIOCore
import People
import Store
import Tickets

/// Importing a file in the browser: send it, see how it is read, check it, import it.
struct ImportRoutes: Sendable {
  private let database: any Database
  private let folder: UploadFolder

  static func add(to routes: inout Routes) {
    let imports = Self(database: routes.door.database, folder: UploadFolder(path: routes.door.settings.uploads))
    let access = Place.imports.access
    routes.get(ImportLinks.imports, for: access) { visit in .page(try await list(visit)) }
    routes.file(ImportLinks.list, for: access, listFile)
    routes.upload(ImportLinks.files, for: access) { body, visit in
      var pieces = body.makeAsyncIterator()
      let upload = try await imports.receive(visit.query["name"] ?? "", visit) { try await pieces.next() }
      return .json(["href": ImportLinks.file(upload.key)])
    }
    routes.uploadForm(ImportLinks.files, for: access) { form, name, visit in
      let upload = try await imports.receive(name, visit) { try await form.piece() }
      return .redirect(ImportLinks.file(upload.key))
    }
    routes.get(ImportLinks.file, for: access) { visit in try await imports.show(visit) }
    routes.post(ImportLinks.check, for: access) { form, visit in try await imports.check(form, visit) }
    routes.post(ImportLinks.run, for: access) { form, visit in try await imports.run(form, visit) }
    routes.post(ImportLinks.removal, for: access) { _, visit in try imports.remove(visit) }
    routes.get(ImportLinks.progress, for: access) { visit in try imports.progress(visit) }
    routes.get(ImportLinks.undoing, for: access, TakingBack.ask)
    routes.post(ImportLinks.undoing, for: access, TakingBack.undo)
    routes.get(ImportLinks.rejects, for: access) { visit in try imports.rejects(visit) }
  }

  private static func list(_ visit: Visit) async throws -> ImportListPage {
    let asked = ImportsQuery(visit.query)
    return try await visit.read { connection in
      let history = ImportHistory(connection)
      return ImportListPage(
        entries: try history.page(
          of: asked.kind, by: asked.order, limit: PageNumber.size, offset: asked.page.offset),
        count: try history.count(of: asked.kind), query: visit.query)
    }
  }

  private static func listFile(_ visit: Visit) async throws -> Answer {
    let asked = ImportsQuery(visit.query)
    return try await ListFile(name: "imports", columns: ImportListPage.columns, words: visit.words) { piece in
      try await visit.read {
        try ImportHistory($0).page(
          of: asked.kind, by: asked.order, limit: ListPiece<ImportEntry>.size, offset: piece.offset)
      }
    }.answer()
  }

  /// Keeps a file; what is no table is refused at once.
  private func receive(
    _ name: String, _ visit: Visit, from next: () async throws -> ByteBuffer?
  ) async throws -> Upload {
    let upload = try await folder.receive(called: name, by: visit.user.id, from: next)
    do {
      _ = try ImportSample(path: folder.path(of: upload))
    } catch let problem as Problem {
      folder.remove(upload.key)
      var named = problem
      named.place = nil
      throw named
    }
    return upload
  }

  private func show(_ visit: Visit) async throws -> Answer {
    let upload = try upload(visit)
    if upload.phase == .done || (upload.phase == .running && !upload.isInterrupted) {
      return .page(ImportResultPage(upload: upload, progress: folder.progress(of: upload)))
    }
    let kind = visit.query["kind"].flatMap(ImportKind.init) ?? .tickets
    let path = folder.path(of: upload)
    let proposal = try MappingProposal(path: path, kind: kind, language: visit.language).text
    let form = ImportForm(kind: kind, zone: visit.caller.zone.name, mapping: proposal)
    return .page(try page(upload, form))
  }

  private func check(_ form: Fields, _ visit: Visit) async throws -> Answer {
    let (upload, form) = (try upload(visit), ImportForm(form))
    do {
      let found = try await run(visit).check(upload, try form.plan())
      return .page(try page(upload, form, checked: found))
    } catch let error where !Door.problems(error).isEmpty {
      return .page(try page(upload, form, problems: Door.problems(error)))
    }
  }

  private func run(_ form: Fields, _ visit: Visit) async throws -> Answer {
    let (upload, form) = (try upload(visit), ImportForm(form))
    do {
      let plan = try form.plan()
      guard folder.hasFile(upload) else { return .redirect(ImportLinks.file(upload.key)) }
      try await run(visit).run(upload, plan)
      return .redirect(ImportLinks.file(upload.key))
    } catch let error where !Door.problems(error).isEmpty {
      return .page(try page(upload, form, problems: Door.problems(error)))
    }
  }

  private func remove(_ visit: Visit) throws -> Answer {
    let upload = try upload(visit)
    guard upload.phase != .running || upload.isInterrupted else {
      throw Problem(.conflict, "“\(upload.name)” is being imported just now.", remedy: "Wait until it is done.")
    }
    folder.remove(upload.key)
    return .redirect(ImportLinks.imports, saying: ImportWords.removed)
  }

  private func progress(_ visit: Visit) throws -> Answer {
    let upload = try upload(visit)
    return .json(ImportProgressAnswer(upload: upload, progress: folder.progress(of: upload), visit.words))
  }

  private func rejects(_ visit: Visit) throws -> Answer {
    let upload = try upload(visit)
    guard let bytes = folder.rejects(of: upload) else { throw Caller.nothingHere }
    return .file(Download(name: "\(upload.name)-rejects.csv", type: "text/csv; charset=utf-8", bytes: bytes))
  }

  // MARK: Pieces

  private func run(_ visit: Visit) -> ImportRun {
    ImportRun(folder: folder, database: database, now: visit.now, actor: .user(visit.user.id), words: visit.words)
  }

  /// The visitor's own upload; others' are as good as missing.
  private func upload(_ visit: Visit) throws -> Upload {
    guard let upload = folder.find(try visit.caller.text("file"), of: visit.user.id) else { throw Caller.nothingHere }
    return upload
  }

  private func page(
    _ upload: Upload, _ form: ImportForm, checked: (result: ImportResult, rejections: [Rejection])? = nil,
    problems: [Problem] = []
  ) throws -> ImportFilePage {
    ImportFilePage(
      upload: upload, sample: try ImportSample(path: folder.path(of: upload)), form: form, checked: checked?.result,
      rejections: checked?.rejections ?? [], problems: problems)
  }
}

/// How far an import has come, for the script of its page.
struct ImportProgressAnswer: Encodable, Sendable {
  let isDone: Bool
  let share: Double?
  let text: String

  init(upload: Upload, progress: UploadProgress?, _ words: Words) {
    isDone = upload.phase != .running || upload.isInterrupted
    share = progress.flatMap { $0.total > 0 ? Double($0.bytes) / Double($0.total) : nil }
    text = words(ImportWords.rows(progress?.rows ?? 0))
  }
}
