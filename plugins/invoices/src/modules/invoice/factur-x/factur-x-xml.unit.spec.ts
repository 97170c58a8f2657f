import { describeJudged, judgeXml } from "../testing/judges"
import { kindsOfDocument, ossInvoice, sampleInvoice } from "../testing/kinds-of-document"
import { facturXXml } from "./factur-x-xml"
import { escapeXml } from "./xml"

jest.setTimeout(120_000)

describeJudged("the judges of Factur-X", () => {
  it("find nothing broken in any kind of document", () => {
    const files = Object.fromEntries(kindsOfDocument().map(([name, document]) => [name, facturXXml(document)]))
    expect(Object.keys(files).length).toBeGreaterThan(40)
    expect(judgeXml(files, true)).toEqual([])
  })

  it("find nothing broken by EN 16931 in a sale at a foreign rate", () => {
    expect(judgeXml({ oss: facturXXml(ossInvoice()) }, false)).toEqual([])
  })

  it("do find what is broken", () => {
    const broken = facturXXml(sampleInvoice("to a person")).replace(
      /<ram:GrandTotalAmount>54/,
      "<ram:GrandTotalAmount>55"
    )
    expect(judgeXml({ broken }, true).join(" ")).toContain("BR-CO-15")
  })
})

describe("Factur-X", () => {
  it("is the same each time", () => {
    expect(facturXXml(sampleInvoice("to a person"))).toBe(facturXXml(sampleInvoice("to a person")))
  })

  it("escapes names, and leaves out what XML cannot hold", () => {
    expect(escapeXml('a & <b> "c" \u0000\u0008\ud83e\udd8a\ud800')).toBe("a &amp; &lt;b&gt; &quot;c&quot; 🦊")
  })

  it("says when it is paid, and when it is due", () => {
    const dueOf = (kind: Parameters<typeof sampleInvoice>[0]) =>
      /DueDateDateTime><udt:DateTimeString format="102">(\d+)/.exec(facturXXml(sampleInvoice(kind)))?.[1]
    expect(dueOf("to a person")).toBe("20261123")
    expect(dueOf("to be paid")).toBe("20261223")
  })
})
