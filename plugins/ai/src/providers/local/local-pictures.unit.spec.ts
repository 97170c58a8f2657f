import fc from "fast-check"
import sharp from "sharp"
import { chooseScene } from "./pictures/choose-scene"
import { drawCover } from "./pictures/draw-cover"
import { drawPoster, LABEL } from "./pictures/draw-poster"
import { Random } from "./random"
import { renderSvg } from "./pictures/render-svg"
import { mountains } from "./pictures/scenes/mountains"
import { lighthouseAtSea, sea } from "./pictures/scenes/sea"
import { catAtTheWindow, cupAtTheWindow } from "./pictures/scenes/window"
import { linesOf, titleOf } from "./pictures/title"
import { LocalProvider } from "./provider"

const request = { prompt: "A lighthouse at night", width: 256, height: 384, seed: 1 }
const provider = new LocalProvider({})

async function pictures(change: object = {}, model = "local-image"): Promise<Buffer[]> {
  const order = { prompt: "A cat", width: 256, height: 256, count: 1, seed: 3, ...change }
  const outcome = await provider.image(order, { model })
  if (outcome.state !== "done") throw new Error("A local picture is done at once.")
  return outcome.result.files.map((file) => ("content" in file ? file.content : Buffer.alloc(0)))
}

describe("a local picture", () => {
  it("is a PNG of the size that was asked for", async () => {
    const [png] = await pictures({ width: 320, height: 200 })
    expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: 320, height: 200 })
  })

  it("is the same for the same seed, and another for the next", async () => {
    const [first, second] = await pictures({ count: 2, seed: 7 })
    expect((await pictures({ seed: 7 }))[0]?.equals(first ?? Buffer.alloc(0))).toBe(true)
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(false)
  })

  it.each([drawPoster, drawCover])(
    "says in itself that it is a local sample, also in the smallest: %p",
    async (draw) => {
      const svg = draw(request)
      expect(svg).toContain(`>${LABEL}</text>`)
      const withoutLabel = svg.replace(LABEL, "")
      expect((await renderSvg(svg)).equals(await renderSvg(withoutLabel))).toBe(false)
    }
  )

  it("is a poster of one model and a cover of the other, for the same prompt and seed", async () => {
    const [poster] = await pictures()
    const [cover] = await pictures({}, "local-cover")
    expect(await sharp(cover).metadata()).toMatchObject({ format: "png", width: 256, height: 256 })
    expect(poster?.equals(cover ?? Buffer.alloc(0))).toBe(false)
    expect(cover?.equals((await pictures({}, "local-cover"))[0] ?? Buffer.alloc(0))).toBe(true)
  })

  it.each([
    ["A lighthouse at night", "Un phare dans la nuit", lighthouseAtSea],
    ["Cats", "Deux chats", catAtTheWindow],
    ["The sea in summer", "La mer en été", sea],
    ["a cup of tea", "Le café", cupAtTheWindow],
    ["Forests", "Les forêts", mountains],
  ])("shows what the prompt speaks of, in both languages: %s, %s", (english, french, scene) => {
    for (const prompt of [english, french]) {
      for (const seed of [1, 2, 3]) expect(chooseScene(prompt, new Random(seed))).toBe(scene)
    }
  })

  it("is not misled by words within words", () => {
    const scenes = [1, 2, 3, 4, 5, 6].map((seed) => chooseScene("Catalogue of chateaux", new Random(seed)))
    expect(scenes).not.toContain(catAtTheWindow)
    expect(new Set(scenes).size).toBeGreaterThan(1)
  })

  it("can be drawn for any prompt, seed and shape", async () => {
    const prompts = fc.string({ unit: "binary", maxLength: 80 })
    const side = fc.integer({ min: 64, max: 300 })
    await fc.assert(
      fc.asyncProperty(prompts, fc.nat(), side, side, async (prompt, seed, width, height) => {
        for (const draw of [drawPoster, drawCover]) {
          const png = await renderSvg(draw({ prompt, seed, width, height }))
          expect(await sharp(png).metadata()).toMatchObject({ width, height })
        }
      }),
      { numRuns: 40 }
    )
  })

  it("takes markup in a prompt for text", () => {
    for (const draw of [drawPoster, drawCover]) {
      const svg = draw({ ...request, width: 600, prompt: `<script>&"x"</script>` })
      expect(svg).not.toContain("<script")
      expect(svg).toContain("&lt;script&gt;&amp;&quot;x&quot;")
    }
  })
})

describe("the title of a picture", () => {
  it.each([
    ["Draw me a picture of a bouquet of wild flowers", "Bouquet of wild flowers"],
    ["Une affiche d'un chat à la fenêtre, style années 50", "Chat à la fenêtre"],
    ["dessine moi un mouton", "Mouton"],
    ["a photo", "Photo"],
    ["étoile", "Étoile"],
  ])("of “%s” is “%s”", (prompt, title) => {
    expect(titleOf(prompt)).toBe(title)
  })

  it("is short, and cut between words", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (prompt) => titleOf(prompt).length <= 48))
    expect(titleOf("word ".repeat(30))).toBe("Word word word word word word word word…")
  })

  it("is set in three lines at most", () => {
    expect(linesOf("one two three four five six seven", 10).length).toBe(3)
  })
})
