package import Hummingbird
package import Logging
import NIOCore

/// What the server knows of a request beside the request itself.
package struct WebContext: RequestContext {
  package var coreContext: CoreRequestContextStorage
  /// The address that the request came from; empty when it is not known.
  let peer: String

  package init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    peer = source.channel.remoteAddress?.ipAddress ?? ""
  }

  /// A request that comes through no socket.
  package init(logger: Logger, peer: String) {
    coreContext = CoreRequestContextStorage(source: LoggerSource(logger: logger))
    self.peer = peer
  }

  private struct LoggerSource: RequestContextSource {
    var logger: Logger
  }
}
