// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

func part(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = [], exclude: [String] = [])
  -> Target
{
  .testTarget(
    name: name, dependencies: dependencies, exclude: exclude, resources: resources, swiftSettings: settings)
}

func system(_ name: String, _ pkgConfig: String, _ debian: String) -> Target {
  .systemLibrary(name: name, path: "Sources/System/\(name)", pkgConfig: pkgConfig, providers: [.apt([debian])])
}

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore: Target.Dependency = .product(name: "HummingbirdCore", package: "hummingbird")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let nio: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")

let package = Package(
  name: "assay",
  products: [.executable(name: "assay", targets: ["assay"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
  ],
  targets: [
    system("CPostgres", "libpq", "libpq-dev"),
    system("CXLSXWriter", "xlsxwriter", "libxlsxwriter-dev"),
    system("CCMark", "libcmark", "libcmark-dev"),
    system("CZip", "libzip", "libzip-dev"),
    system("CXML", "libxml-2.0", "libxml2-dev"),
    system("CZlib", "zlib", "zlib1g-dev"),
    system("CArgon2", "libargon2", "libargon2-dev"),

    part("Kernel"),
    part("Catalogue", ["Kernel"]),
    part("Statistics"),
    part("Sampling", ["Kernel", "Statistics", crypto]),
    part("HTML"),
    part("Charts", ["HTML"]),
    part("Markdown", ["CCMark"]),
    part("Tabular", ["Kernel", "CZip", "CXML", "CZlib"]),
    part("Store", ["Kernel"]),
    part("StoreSQLite", ["Kernel", "Store", grdb, grdbSQLite]),
    part("StorePostgres", ["Kernel", "Store", "CPostgres"]),
    part("Schema", ["Store"]),
    part("Content", ["Kernel", "Store", yams, crypto]),
    part("People", ["Kernel", "Store", "CArgon2", crypto]),
    part("Tickets", ["Kernel", "Catalogue", "Store", "Content", "People", "Statistics", "Tabular", crypto]),
    part(
      "Quality",
      ["Kernel", "Catalogue", "Store", "Content", "People", "Tickets", "Sampling", "Statistics", "Tabular", crypto]),
    part("Knowledge", ["Kernel", "Store", "Content", "People", "Markdown", crypto]),
    part(
      "Scorecards",
      [
        "Kernel", "Store", "Content", "People", "Tickets", "Quality", "Statistics", "HTML", "Charts", "Tabular",
        "CXLSXWriter", crypto,
      ]),
    part(
      "Web",
      [
        "Kernel", "Catalogue", "Store", "Content", "People", "Tickets", "Quality", "Knowledge", "Scorecards",
        "Sampling", "Statistics", "HTML", "Charts", "Tabular", crypto, hummingbird, hummingbirdCore, httpTypes, nio,
        logging, lifecycle,
      ],
      resources: [.embedInCode("Assets/Files")]),
    part("Demo", ["Kernel", "Store", "Content", "People", "Tickets", "Quality", "Sampling", "Tabular"]),
    .executableTarget(
      name: "assay",
      dependencies: [
        "Kernel", "Catalogue", "Statistics", "Sampling", "Store", "StoreSQLite", "StorePostgres", "Schema", "Content",
        "People", "Tickets",
        "Quality", "Knowledge", "Scorecards", "Web", "Demo", "Tabular", "HTML", "Charts", argumentParser, hummingbird,
        logging,
      ],
      swiftSettings: settings),
    // A floor of `make bench`: here, so that it is made of the same versions of the same libraries.
    .executableTarget(
      name: "webfloor", dependencies: [grdb, hummingbird, logging], path: "Benchmarks/floors/web",
      swiftSettings: settings),
    // Runs the search over a folder of judged queries.
    .executableTarget(
      name: "searchbench", dependencies: ["Knowledge", "Kernel"], path: "Benchmarks/search", swiftSettings: settings),
    part(
      "TestSupport",
      ["Kernel", "Store", "StoreSQLite", "StorePostgres", "Schema", "Content", "People", "Tickets", "Quality"]),

    tests("KernelTests", ["Kernel"]),
    tests("CatalogueTests", ["Catalogue", "Kernel"]),
    tests("StatisticsTests", ["Statistics"]),
    tests("SamplingTests", ["Sampling", "Kernel"]),
    tests("HTMLTests", ["HTML"]),
    tests("ChartsTests", ["Charts", "HTML"]),
    tests("MarkdownTests", ["Markdown"]),
    tests("TabularTests", ["Tabular", "Kernel", "CZip", "CZlib"], resources: [.copy("Fixtures")]),
    tests("StoreTests", ["Store", "StoreSQLite", "TestSupport", "Kernel", "Schema"]),
    tests("PeopleTests", ["People", "Quality", "Store", "TestSupport", "Kernel", "CArgon2"]),
    tests("ContentTests", ["Content", "Store", "TestSupport", "Kernel"]),
    tests(
      "TicketsTests", ["Tickets", "Content", "People", "Store", "TestSupport", "Kernel", "Tabular"],
      exclude: ["Mappings"]),
    tests(
      "QualityTests",
      ["Quality", "Tickets", "Content", "People", "Store", "TestSupport", "Kernel", "Sampling", "Schema"]),
    tests(
      "KnowledgeTests", ["Knowledge", "Content", "People", "Store", "TestSupport", "Kernel"],
      exclude: ["Search/Probes"]),
    tests(
      "ScorecardsTests",
      [
        "Scorecards", "Quality", "Tickets", "Content", "People", "Store", "TestSupport", "Kernel", "Demo", "Statistics",
        "Tabular", "HTML",
      ]),
    tests("DemoTests", ["Demo", "Kernel", "Content", "Quality", "Tickets", "Store", "TestSupport"]),
    tests("CommandTests", ["assay", "TestSupport", "Kernel", "Store", "StoreSQLite"], exclude: ["Golden"]),
    tests(
      "WebTests",
      [
        "Web", "Kernel", "Catalogue", "Store", "Content", "People", "Tickets", "Quality", "Knowledge", "Scorecards",
        "Sampling", "HTML", "Demo",
        "TestSupport", "Tabular",
        hummingbird, httpTypes, nio, logging, lifecycle,
      ]),
    tests("ProjectTests", ["Catalogue"]),
  ]
)
