import { Modules } from "@medusajs/framework/utils"
import type { HttpTestContext } from "@webox/kit/testing"
import { createSearchableCatalogue, type Entry } from "./catalogue"
import { searchClient } from "./search-client"

const entries = {
  star: {
    title: "Star poster",
    description: "Printed on cotton paper.",
    french: { title: "Affiche étoile", description: "Imprimée sur papier coton." },
    eur: 20,
  },
  stars: {
    title: "Night garland",
    description: "A garland of stars.",
    french: { title: "Guirlande de nuit", description: "Une guirlande d’étoiles imprimées." },
    eur: 35,
  },
  notebook: {
    title: "Tide notebook",
    french: { title: "Carnet Marées", description: "Un carnet ligné." },
    eur: 12,
  },
  horses: {
    title: "Wild horses",
    french: { title: "Chevaux sauvages", description: "Un cheval au galop." },
    eur: 50,
  },
} satisfies Record<string, Entry>

export default function (context: HttpTestContext): void {
  const { ask, find } = searchClient(context)
  let id: Record<keyof typeof entries, string>

  async function fill(): Promise<void> {
    const created = await createSearchableCatalogue(context, Object.values(entries))
    id = Object.fromEntries(Object.keys(entries).map((name, index) => [name, created[index]?.id])) as typeof id
  }

  describe("GET /store/product-search by words", () => {
    beforeEach(fill)

    it("finds what has the words, the title before the description", async () => {
      const answer = await find({ q: "star" })

      expect(answer).toMatchObject({ product_ids: [id.star, id.stars], count: 2, page: 1, limit: 24 })
      expect(answer.is_approximate).toBe(false)
      expect((await find({ q: "STAR poster" })).product_ids).toEqual([id.star])
      expect((await find({ q: "notebook" })).product_ids).toEqual([id.notebook])
    })

    it("searches the texts of the language that is asked for", async () => {
      expect((await find({ q: "affiche", locale: "fr-FR" })).product_ids).toEqual([id.star])
      expect((await find({ q: "affiche", locale: "en-US" })).product_ids).toEqual([])
      expect((await find({ q: "poster", locale: "en-US" })).product_ids).toContain(id.star)
    })

    it.each(["affiche étoile", "affiche etoile", "AFFICHE ÉTOILE", "affiches étoiles", "l’affiche à l’étoile"])(
      "finds “affiche étoile” by “%s”",
      async (q) => {
        const answer = await find({ q, locale: "fr-FR" })

        expect(answer).toMatchObject({ product_ids: [id.star], is_approximate: false })
      }
    )

    it("knows French word forms, with and without accents", async () => {
      expect((await find({ q: "cheval", locale: "fr-FR" })).product_ids).toEqual([id.horses])
      expect((await find({ q: "chevaux", locale: "fr-FR" })).product_ids).toEqual([id.horses])
      expect((await find({ q: "imprimé", locale: "fr-FR" })).product_ids.sort()).toEqual([id.star, id.stars].sort())
      expect((await find({ q: "maree", locale: "fr-FR" })).product_ids).toEqual([id.notebook])
    })

    it.each([
      ["notebok", "en-US", "notebook"],
      ["ntoebook", "en-US", "notebook"],
      ["tide noteboook", "en-US", "notebook"],
      ["garlnad", "en-US", "stars"],
      ["chevuax", "fr-FR", "horses"],
      ["carnte marée", "fr-FR", "notebook"],
      ["noteb", "en-US", "notebook"],
    ] as const)("finds %s (%s) although it is misspelt or cut off, and says so", async (q, locale, name) => {
      const answer = await find({ q, locale })

      expect(answer).toMatchObject({ product_ids: [id[name]], count: 1, is_approximate: true })
    })

    it("puts what has the words as typed before what only resembles them", async () => {
      const answer = await find({ q: "starr" })

      expect(answer.is_approximate).toBe(true)
      expect(answer.product_ids).toEqual([id.star, id.stars])
      expect((await find({ q: "star poster" })).is_approximate).toBe(false)
    })

    it("says that there is nothing for words that resemble nothing", async () => {
      for (const q of ["xylophone", "zq", "!!!", "%", "' OR 'x'='x' --", "a & | ! :*", "12345678"]) {
        expect(await find({ q })).toMatchObject({ product_ids: [], count: 0, is_approximate: false })
      }
    })

    it("lists everything for an empty text, the newest first", async () => {
      const everything = await find({ q: "  " })

      expect(everything.count).toBe(5)
      expect(everything.product_ids.at(-1)).toBe(context.shop().product.id)
      expect((await find({})).product_ids).toEqual(everything.product_ids)
    })
  })

  describe("GET /store/product-search and bad input", () => {
    it.each([
      [{ region_id: "" }, /region_id is needed/],
      [{ region_id: ["a", "b"] }, /region_id/],
      [{ q: "x".repeat(201) }, /q must have at most 200/],
      [{ q: ["a", "b"] }, /q must be given once/],
      [{ locale: "de-DE" }, /locale must be one of/],
      [{ sort: "cheapest" }, /sort must be one of relevance/],
      [{ limit: 0 }, /limit must be a whole number from 1 to 60/],
      [{ limit: 61 }, /limit/],
      [{ limit: "ten" }, /limit/],
      [{ page: 0 }, /page must be a whole number from 1/],
      [{ page: 1.5 }, /page/],
      [{ page: 10_000, limit: 60 }, /page must be at most 167/],
      [{ price_min: "-1" }, /price_min must be an amount/],
      [{ price_max: "1e9" }, /price_max must be an amount/],
      [{ price_min: 10, price_max: 5 }, /price_min must not be more/],
      [{ option: "colour" }, /option must be a key/],
      [{ availability: "soon" }, /availability must be in_stock/],
      [{ category_id: Array.from({ length: 51 }, (_, index) => `c${index}`) }, /at most 50 times/],
    ])("answers 400 with a sentence to %j", async (parameters, sentence) => {
      const { status, data } = await ask(parameters)

      expect({ status, code: data.code }).toEqual({ status: 400, code: "WEBOX_INVALID_INPUT" })
      expect(data.message).toMatch(sentence)
    })

    it("answers 404 for an unknown region and refuses a request without a key", async () => {
      expect(await ask({ region_id: "reg_none" })).toMatchObject({
        status: 404,
        data: { code: "WEBOX_SEARCH_REGION_NOT_FOUND" },
      })
      const { status } = await context.api.get(`/store/product-search?region_id=${context.shop().france.id}`)
      expect(status).toBe(400)
    })

    it("takes empty fields of a form for what is not asked", async () => {
      await createSearchableCatalogue(context, [])
      const answer = await find({
        q: "",
        price_min: "",
        price_max: "",
        sort: "",
        page: "",
        category_id: "",
        option: "",
      })

      expect(answer.count).toBe(1)
    })
  })

  describe("GET /store/product-search and products that nobody may see", () => {
    it("never shows drafts, nor products of another sales channel", async () => {
      const channel = await context
        .container()
        .resolve(Modules.SALES_CHANNEL)
        .createSalesChannels({ name: "Elsewhere" })
      await createSearchableCatalogue(context, [
        { title: "Hidden draft", status: "draft" },
        { title: "Hidden elsewhere", sales_channel_id: channel.id },
        { title: "Hidden not" },
      ])

      expect((await find({ q: "hidden" })).count).toBe(1)
      expect((await find({})).count).toBe(2)
    })
  })
}
