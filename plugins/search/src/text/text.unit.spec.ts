import fc from "fast-check"
import { closestWords } from "./closest-words"
import { editDistance, toleratedErrors } from "./edit-distance"
import { fold, slug, wordsOf } from "./fold"

describe("fold", () => {
  it.each([
    ["Étoile", "etoile"],
    ["Œuvre", "oeuvre"],
    ["Straße", "strasse"],
    ["CRÈME brûlée", "creme brulee"],
  ])("writes %s as %s", (text, folded) => expect(fold(text)).toBe(folded))

  it("changes nothing when done twice", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => fold(fold(text)) === fold(text)))
  })

  it("makes words and keys", () => {
    expect(wordsOf("L’affiche, 30 × 40 cm")).toEqual(["l", "affiche", "30", "40", "cm"])
    expect(slug("30 × 40 cm")).toBe("30-40-cm")
  })
})

describe("editDistance", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 })

  it.each([
    ["poster", "poster", 0],
    ["psoter", "poster", 1],
    ["poter", "poster", 1],
    ["posster", "poster", 1],
    ["pastor", "poster", 2],
    ["", "ab", 2],
    ["poster", "notebook", 3],
  ])("between %s and %s is %i", (left, right, errors) => expect(editDistance(left, right, 2)).toBe(errors))

  it("is the same both ways, none for the same word alone, and never more than the limit and one", () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        const errors = editDistance(left, right, 2)
        expect(errors).toBe(editDistance(right, left, 2))
        expect(errors === 0).toBe(left === right)
        expect(errors).toBeLessThanOrEqual(3)
      })
    )
  })

  it("is one after one letter more", () => {
    fc.assert(fc.property(word, word, (left, right) => editDistance(left + right, `${left}x${right}`, 2) === 1))
  })
})

describe("closestWords", () => {
  it("takes the word itself first, then those with fewer wrong letters", () => {
    expect(closestWords("notebok", ["notebooks", "notebook", "poster"])).toEqual(["notebook", "notebooks"])
    expect(closestWords("poster", ["posters", "poster"])[0]).toBe("poster")
  })

  it("takes words that begin with what was typed", () => {
    expect(closestWords("gar", ["garland", "marland"])).toEqual(["garland"])
  })

  it("forgives nothing in short words and in numbers", () => {
    expect(toleratedErrors("a4")).toBe(0)
    expect(toleratedErrors("12345")).toBe(0)
    expect(closestWords("a5", ["a4", "a6"])).toEqual([])
    expect(closestWords("2025", ["2026"])).toEqual([])
  })
})
