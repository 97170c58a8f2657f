import { isDocument, passOn } from "./late-missing"

describe("a page that may find out late that it is missing", () => {
  it("is asked for by a browser that loads a whole page, not by Next for its data", () => {
    expect(isDocument(new Headers({ accept: "text/html,application/xhtml+xml,*/*;q=0.8" }))).toBe(true)
    expect(isDocument(new Headers({ accept: "*/*" }))).toBe(false)
    expect(isDocument(new Headers())).toBe(false)
  })

  it("is passed on with its cookies and its way elsewhere, and without what concerns one connection", () => {
    const headers = new Headers({ location: "/fr/fr/account/ended?return=/x", connection: "close", "x-own": "1" })
    headers.append("set-cookie", "a=1")
    headers.append("set-cookie", "b=2")
    const { init } = passOn(new Response(null, { status: 307, headers }), "https://shop.example")
    const passed = new Headers(init.headers)
    expect(init.status).toBe(307)
    expect(passed.getSetCookie()).toEqual(["a=1", "b=2"])
    expect([...passed.keys()].sort()).toEqual(["location", "set-cookie", "set-cookie"])
    expect(passed.get("location")).toBe("https://shop.example/fr/fr/account/ended?return=/x")
  })
})
