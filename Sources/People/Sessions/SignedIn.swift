/// Who asks: a user, in a session that counts.
package struct SignedIn: Sendable, Hashable {
  package let user: User
  package let session: Session
}
