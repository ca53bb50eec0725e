// Names that a page also uses for its own fields are reached as `HTML.label`, `HTML.time` and so on.

/// Sections of a page.
package let main = Tag("main")
package let header = Tag("header")
package let footer = Tag("footer")
package let nav = Tag("nav")
package let section = Tag("section")
package let article = Tag("article")
package let aside = Tag("aside")
package let address = Tag("address")

/// Headings and blocks of text.
package let h1 = Tag("h1")
package let h2 = Tag("h2")
package let h3 = Tag("h3")
package let h4 = Tag("h4")
package let p = Tag("p")
package let div = Tag("div")
package let blockquote = Tag("blockquote")
package let pre = Tag("pre")
package let figure = Tag("figure")
package let figcaption = Tag("figcaption")

/// Lists.
package let ul = Tag("ul")
package let ol = Tag("ol")
package let li = Tag("li")
package let dl = Tag("dl")
package let dt = Tag("dt")
package let dd = Tag("dd")

/// Words inside a line.
package let a = Tag("a")
package let span = Tag("span")
package let strong = Tag("strong")
package let em = Tag("em")
package let b = Tag("b")
package let i = Tag("i")
package let s = Tag("s")
package let small = Tag("small")
package let mark = Tag("mark")
package let code = Tag("code")
package let kbd = Tag("kbd")
package let abbr = Tag("abbr")
package let time = Tag("time")
package let del = Tag("del")
package let ins = Tag("ins")
package let data = Tag("data")
package let bdi = Tag("bdi")

/// Tables.
package let table = Tag("table")
package let caption = Tag("caption")
package let colgroup = Tag("colgroup")
package let thead = Tag("thead")
package let tbody = Tag("tbody")
package let tfoot = Tag("tfoot")
package let tr = Tag("tr")
package let th = Tag("th")
package let td = Tag("td")

/// Forms and what answers them.
package let form = Tag("form")
package let fieldset = Tag("fieldset")
package let legend = Tag("legend")
package let label = Tag("label")
package let select = Tag("select")
package let optgroup = Tag("optgroup")
package let option = Tag("option")
package let datalist = Tag("datalist")
package let textarea = Tag("textarea")
package let button = Tag("button")
package let output = Tag("output")
package let progress = Tag("progress")
package let meter = Tag("meter")

/// Parts that open and close.
package let details = Tag("details")
package let summary = Tag("summary")
package let dialog = Tag("dialog")

/// The head of a page, and what it may load; there is no inline script, and a style sheet goes through `document`.
package let title = Tag("title")
package let script = Tag("script")
package let noscript = Tag("noscript")
package let template = Tag("template")

/// Elements that never have content.
package let br = VoidTag("br")
package let hr = VoidTag("hr")
package let wbr = VoidTag("wbr")
package let img = VoidTag("img")
package let input = VoidTag("input")
package let meta = VoidTag("meta")
package let link = VoidTag("link")
package let col = VoidTag("col")
