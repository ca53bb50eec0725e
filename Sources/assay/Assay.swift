import ArgumentParser

@main
struct Assay: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "assay", abstract: "Customer-service quality inspection.")
}
