import en from "../../messages/en.json"
import fr from "../../messages/fr.json"

/** Every message by its path: `Cart.title`. */
function flatten(messages: object, prefix = ""): [string, string][] {
  return Object.entries(messages).flatMap(([name, value]: [string, unknown]) =>
    typeof value === "object" && value !== null ? flatten(value, `${prefix}${name}.`) : [[prefix + name, String(value)]]
  )
}

const placeholders = (text: string) => [...text.matchAll(/(?<!=0 )\{(\w+)[,}]/g)].map(([, name]) => name).sort()

describe("the messages", () => {
  const french = new Map(flatten(fr))

  it("are the same ones in French and in English", () => {
    expect([...french.keys()].sort()).toEqual(
      flatten(en)
        .map(([name]) => name)
        .sort()
    )
  })

  it.each(flatten(en))("%s names the same things in both languages", (name, english) => {
    expect(new Set(placeholders(french.get(name) ?? ""))).toEqual(new Set(placeholders(english)))
  })

  it("put a narrow or hard space before French double punctuation", () => {
    const wrong = [...french].filter(([, text]) => /\w [!?;:](\s|$)/.test(text))
    expect(wrong).toEqual([])
  })
})
