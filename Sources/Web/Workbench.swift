package import Hummingbird
package import Store

/// What the web workbench answers with: an open database behind routes.
package func workbench(_ database: any Database) -> Router<BasicRequestContext> {
  let router = Router()
  router.get("/healthz") { _, _ in HTTPResponse.Status.ok }
  return router
}
