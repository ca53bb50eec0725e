import HTTPTypes
import Hummingbird
import Kernel
import Store

extension Routes {
  /// Style sheet and scripts.
  mutating func addAssets(_ assets: Assets) {
    addOpen("/assets/:file") { request in
      guard let response = assets.response(at: request.uri.path, accepting: request.headers[.acceptEncoding]) else {
        throw Caller.nothingHere
      }
      return response
    }
  }

  /// The icon where browsers look for it by themselves.
  mutating func addIcon(_ assets: Assets) {
    addOpen("/favicon.ico") { request in
      guard let response = assets.icon(accepting: request.headers[.acceptEncoding]) else { throw Caller.nothingHere }
      return response
    }
  }

  /// Whether this server and its database answer.
  mutating func addHealth() {
    let database = door.database
    addOpen("/healthz") { _ in
      _ = try await database.read { try $0.value("SELECT 1", as: Int.self) }
      return Response(
        status: .ok, headers: [.contentType: "text/plain"], body: ResponseBody(byteBuffer: ByteBuffer(string: "ok\n")))
    }
  }
}
