import Testing
import Web

@Suite struct WorkbenchTests {}
