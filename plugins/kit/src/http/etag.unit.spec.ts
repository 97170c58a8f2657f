import { matchesStrongly, matchesWeakly, versionEtag } from "./etag"

describe("entity tags", () => {
  // The table of RFC 9110, section 8.8.3.2.
  it.each([
    ['W/"1"', 'W/"1"', false, true],
    ['W/"1"', 'W/"2"', false, false],
    ['W/"1"', '"1"', false, true],
    ['"1"', '"1"', true, true],
  ])("%s against %s: strongly %s, weakly %s", (header, current, strongly, weakly) => {
    expect(matchesStrongly(header, current)).toBe(strongly)
    expect(matchesWeakly(header, current)).toBe(weakly)
  })

  it("are found in a list, also with a comma inside one", () => {
    expect(matchesStrongly('"a", "b,c" , W/"d"', '"b,c"')).toBe(true)
    expect(matchesWeakly('"a", "b,c" , W/"d"', '"d"')).toBe(true)
    expect(matchesStrongly('"a", "b,c"', '"b"')).toBe(false)
  })

  it("match * when the record exists, and never when it does not", () => {
    expect(matchesStrongly("*", '"1"')).toBe(true)
    expect(matchesStrongly("*", undefined)).toBe(false)
    expect(matchesWeakly("*", undefined)).toBe(false)
  })

  it("do not match what is no tag", () => {
    expect(matchesStrongly("1", '"1"')).toBe(false)
    expect(matchesStrongly("", '"1"')).toBe(false)
  })

  it("change with the version and with the variant, and are strong", () => {
    const tags = [versionEtag("a", 1), versionEtag("a", 2), versionEtag("b", 1), versionEtag("a", 1, "fr")]
    expect(new Set(tags).size).toBe(4)
    expect(versionEtag("a", new Date(0))).toBe(versionEtag("a", "1970-01-01T00:00:00.000Z"))
    for (const tag of tags) expect(matchesStrongly(tag, tag)).toBe(true)
  })
})
