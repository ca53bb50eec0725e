package import Sampling

/// Seeds from the system's generator.
package enum SystemSeed {
  package static func make() -> Seed {
    var generator = SystemRandomNumberGenerator()
    return Seed(from: &generator)
  }
}
