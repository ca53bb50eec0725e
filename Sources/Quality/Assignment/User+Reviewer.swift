import Kernel
package import People

extension User {
  /// Who the user is among the reviewers, in their own type.
  package var reviewerID: Reviewer.ID? { reviewer.map { Reviewer.ID($0.rawValue) } }
}
