package import HummingbirdCore
import NIOCore

extension HTTPServerBuilder {
  /// HTTP 1.1 as browsers and proxies speak it.
  ///
  /// Whoever connects and does not say within a minute what is asked would keep a connection for ever.
  package static var workbench: HTTPServerBuilder { .http1(configuration: .init(idleTimeout: .seconds(60))) }
}
