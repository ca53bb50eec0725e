package import Kernel
import Store

extension Language: SQLConvertible {}
