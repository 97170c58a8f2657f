import fc from "fast-check"
import { aCall, collect } from "../../testing/collect"
import { LocalProvider } from "./provider"
import { readTask } from "./text/read-task"
import { writeAnswer } from "./text/write-answer"

const provider = new LocalProvider({})
const turns = (content: string) => [{ role: "user" as const, content }]
const answerTo = (content: string) => writeAnswer({ turns: turns(content) })

describe("a local text", () => {
  it("comes piece by piece, and tells its usage as an estimate", async () => {
    const pieces: string[] = []
    const request = { turns: turns("Write an outline about bread"), max_output_tokens: 2_000 }
    for await (const event of provider.chat(request, aCall("local-text"))) {
      if (event.type === "text") pieces.push(event.text)
      else expect(event).toMatchObject({ finish_reason: "stop", usage: { is_estimated: true } })
    }
    expect(pieces.length).toBeGreaterThan(20)
    expect(pieces.join("")).toBe(answerTo("Write an outline about bread"))
  })

  it("ends where it must", async () => {
    const request = { turns: turns("Write an outline about bread"), max_output_tokens: 10 }
    const { text, end } = await collect(provider.chat(request, aCall("local-text")))
    expect([text.length, end?.finish_reason, end?.usage?.output_tokens]).toEqual([40, "length", 10])
  })

  it("stops when it is told to", async () => {
    const stop = new AbortController()
    const events = provider.chat(
      { turns: turns("Write an outline about bread"), max_output_tokens: 2_000 },
      aCall("local-text", stop.signal)
    )
    const read = async () => {
      for await (const { type } of events) if (type === "text") stop.abort()
    }
    await expect(read()).rejects.toMatchObject({ name: "ProviderError", kind: "timed_out" })
  })

  it("is a text for a product, from the facts that were given and no others", () => {
    const asked =
      "Écris une description en français\nProduit : Nappe en lin Brume\n- Matière : lin lavé\n- 150 × 250 cm"
    const text = answerTo(asked)
    expect(text).toContain("Nappe en lin Brume")
    expect(text).toContain("- Matière : lin lavé\n- 150 × 250 cm")
    expect(text.match(/\d+/g)).toEqual(["150", "250"])
    expect(text).not.toMatch(/modèle|échantillon/iu)
  })

  it("for search engines has a title and a description of the lengths that they show", () => {
    const long = "very ".repeat(60)
    const asked = `Write the SEO text for "Linen tablecloth Mist"\nMaterial: washed linen\nAbout it: ${long}`
    const [title = "", meta = ""] = answerTo(asked).split("\n")
    expect(title).toBe("SEO title: Linen tablecloth Mist – washed linen")
    expect(meta).toMatch(/^Meta description: Discover Linen tablecloth Mist\. washed linen/)
    expect(meta.replace("Meta description: ", "").length).toBeLessThanOrEqual(155)
  })

  it.each([
    ["Write a title for a linen tablecloth in French", "title", "fr", "Linen tablecloth"],
    ["Écris un titre pour « Nappe Brume » en anglais", "title", "en", "Nappe Brume"],
    ["Fais le plan d'un article sur le pain au levain.", "outline", "fr", "Pain au levain"],
    ["Give me five titles for a novel", "titles", "en", "Novel"],
    ["Rédige la méta-description SEO pour la nappe Brume", "seo", "fr", "Nappe Brume"],
    ["A slogan for my bakery", "slogan", "en", "Bakery"],
    ["Bonjour !", "greeting", "fr", "Bonjour"],
    ["Why is the sky blue?", "other", "en", "Why is the sky blue"],
  ])("is what was asked for: %s", (asked, kind, language, subject) => {
    expect(readTask(asked)).toMatchObject({ kind, language, subject })
  })

  it.each(["Why is the sky blue?", "Pourquoi le ciel est-il bleu ?", "Hello", "Salut", "A slogan for my bakery"])(
    "says that no language model wrote it: %s",
    (asked) => {
      expect(answerTo(asked)).toMatch(/language model|modèle de langage/iu)
    }
  )

  it("is written for anything that is asked", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (asked) => answerTo(asked).length > 0))
  })
})
