import { textIn, withPart } from "./follow-answer"

describe("a part of an answer", () => {
  it("is the text that its event brings", () => {
    expect(textIn('{"text":"Bonjour "}')).toBe("Bonjour ")
  })

  it.each(["", "no JSON", "null", "{}", '{"text":1}'])("is empty in %j", (data) => {
    expect(textIn(data)).toBe("")
  })
})

describe("an answer of parts", () => {
  it("grows by each", () => {
    expect(withPart(withPart("", "Bon", "3"), "jour", "7")).toBe("Bonjour")
  })

  it("begins anew with a connection that sends it all again", () => {
    expect(withPart("Bonjour", "Bon", "3")).toBe("Bon")
    expect(withPart("Bonjour", "Bonjour à tous", "14")).toBe("Bonjour à tous")
  })

  it("takes a part that came twice once", () => {
    expect(withPart("Bonjour", "jour", "7")).toBe("Bonjour")
  })

  it("counts as JavaScript does, characters outside the first plane twice", () => {
    expect(withPart("🎈", " monte", "8")).toBe("🎈 monte")
  })

  it.each(["", "x", "-1"])("takes a part whose place is %j as the next", (end) => {
    expect(withPart("Bon", "jour", end)).toBe("Bonjour")
  })
})
