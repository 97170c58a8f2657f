import { textIn } from "./follow-answer"

describe("a part of an answer", () => {
  it("is the text that its event brings", () => {
    expect(textIn('{"text":"Bonjour "}')).toBe("Bonjour ")
  })

  it.each(["", "no JSON", "null", "{}", '{"text":1}'])("is empty in %j", (data) => {
    expect(textIn(data)).toBe("")
  })
})
