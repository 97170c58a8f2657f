import { Modules } from "@medusajs/framework/utils"
import type { HttpTestContext } from "@webox/kit/testing"
import { createSearchableCatalogue, type Entry } from "./catalogue"
import { searchClient, type Parameters } from "./search-client"

const colours = ["Night blue", "Rust", "Sage", "Ochre"]

/** Numbers that look random and are the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state / 2_147_483_648
  }
}

interface Known extends Entry {
  id: string
  colours: string[]
  category_ids: [string]
  eur: number
}

export default function (context: HttpTestContext): void {
  const { find } = searchClient(context)
  const priceOf = new Map<string, number>()
  let known: Known[]
  let categories: { all: string; prints: string; books: string }

  /** 200 products with everything at random, beside the shop's own, which has none of it. */
  async function fill(): Promise<void> {
    const service = context.container().resolve(Modules.PRODUCT)
    const all = await service.createProductCategories({ name: "All", is_active: true })
    const [prints, books] = await service.createProductCategories([
      { name: "Prints", is_active: true, parent_category_id: all.id },
      { name: "Books", is_active: true, parent_category_id: all.id },
    ])
    categories = { all: all.id, prints: prints?.id ?? "", books: books?.id ?? "" }
    const random = numbers(20_261_122)
    const pick = (count: number) => Math.floor(random.next().value * count)
    const entries = Array.from({ length: 200 }, (_, index) => ({
      title: `${["Éclipse", "Zebra", "apple", "Île", "mango"][pick(5)]} ${pick(30)} number ${index}`,
      category_ids: [pick(2) ? categories.prints : categories.books] as [string],
      colours: colours.filter(() => pick(2) === 0).concat("Black"),
      eur: 5 + pick(40),
      usd: 5 + pick(40),
      stock: pick(3) === 0 ? 0 : 5,
    }))
    const created = await createSearchableCatalogue(context, entries)
    known = entries.map((entry, index) => ({ ...entry, id: created[index]?.id ?? "" }))
    priceOf.clear()
    for (const { id, eur } of known) priceOf.set(id, eur)
    priceOf.set(context.shop().product.id, 25)
  }

  /** All pages of an answer, one after the other. */
  async function findAll(parameters: Parameters): Promise<string[]> {
    const ids: string[] = []
    for (let page = 1; ; page += 1) {
      const answer = await find({ ...parameters, limit: 60, page })
      ids.push(...answer.product_ids)
      if (answer.product_ids.length === 0) {
        expect(ids).toHaveLength(answer.count)
        expect(new Set(ids).size).toBe(ids.length)
        return ids
      }
    }
  }

  const key = (colour: string) => `colour:${colour.toLowerCase().replace(" ", "-")}`
  const idsOf = (entries: Known[]) => entries.map(({ id }) => id).sort()
  const countOf = (of: (entry: Known) => boolean) => known.filter(of).length

  describe("GET /store/product-search over 200 random products", () => {
    it("sorts all of them exactly, filters exactly, and counts each facet without its own choice", async () => {
      await fill()

      const cheapest = await findAll({ sort: "price_asc" })
      const prices = cheapest.map((id) => priceOf.get(id))
      expect(prices).toEqual([...prices].sort((left, right) => (left ?? 0) - (right ?? 0)))
      expect(cheapest).toHaveLength(201)
      expect(await findAll({ sort: "price_desc" })).toEqual([...cheapest].reverse())
      expect((await findAll({ sort: "newest" })).at(-1)).toBe(context.shop().product.id)

      const titles = new Map(known.map(({ id, title }) => [id, title]))
      const byTitle = (await findAll({ sort: "title" })).flatMap((id) => titles.get(id) ?? [])
      const folded = byTitle.map((title) => title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase())
      expect(folded).toEqual([...folded].sort())
      expect(folded[0]).toMatch(/^apple/)
      expect(folded.at(-1)).toMatch(/^zebra/)

      expect(
        (await findAll({ price_min: 10, price_max: 20.5 })).filter((id) => id !== context.shop().product.id).sort()
      ).toEqual(idsOf(known.filter(({ eur }) => eur >= 10 && eur <= 20.5)))
      expect((await findAll({ category_id: categories.books })).sort()).toEqual(
        idsOf(known.filter(({ category_ids }) => category_ids[0] === categories.books))
      )
      expect(await findAll({ category_id: categories.all })).toHaveLength(200)
      expect((await findAll({ availability: "in_stock", category_id: categories.all })).sort()).toEqual(
        idsOf(known.filter(({ stock }) => stock !== 0))
      )
      expect((await findAll({ option: [key("Night blue"), key("Rust")] })).sort()).toEqual(
        idsOf(known.filter((entry) => entry.colours.includes("Night blue") || entry.colours.includes("Rust")))
      )

      const chosen = {
        category_id: categories.prints,
        option: [key("Sage")],
        price_min: 10,
        price_max: 30,
        availability: "in_stock",
      }
      const meets = {
        category: ({ category_ids }: Known) => category_ids[0] === categories.prints,
        option: (entry: Known) => entry.colours.includes("Sage"),
        price: ({ eur }: Known) => eur >= 10 && eur <= 30,
        stock: ({ stock }: Known) => stock !== 0,
      }
      const allBut = (left: keyof typeof meets | undefined) => (entry: Known) =>
        Object.entries(meets).every(([facet, isMet]) => facet === left || isMet(entry))
      const { count, facets } = await find(chosen)
      expect(count).toBe(countOf(allBut(undefined)))
      expect(facets.availability.in_stock).toBe(countOf((entry) => allBut("stock")(entry) && meets.stock(entry)))
      expect(facets.categories.find(({ id }) => id === categories.books)?.count).toBe(
        countOf((entry) => allBut("category")(entry) && !meets.category(entry))
      )
      expect(facets.categories.find(({ id }) => id === categories.all)?.count).toBe(countOf(allBut("category")))
      const option = facets.options.find((one) => one.key === "colour")
      expect(option?.label).toBe("Colour")
      for (const colour of colours) {
        expect(option?.values.find((value) => value.key === key(colour))).toEqual({
          key: key(colour),
          label: colour,
          count: countOf((entry) => allBut("option")(entry) && entry.colours.includes(colour)),
        })
      }
      const amounts = known.filter(allBut("price")).map(({ eur }) => eur)
      expect(facets.price).toEqual({ min: Math.min(...amounts), max: Math.max(...amounts) })
    })

    it("gives the page after the last one as empty, with the same counts", async () => {
      await createSearchableCatalogue(context, [])
      const first = await find({ limit: 1 })
      const beyond = await find({ limit: 1, page: 2 })

      expect(first.product_ids).toHaveLength(1)
      expect(beyond).toMatchObject({ product_ids: [], count: 1, page: 2, facets: first.facets })
    })

    it("answers choices that nothing meets with nothing, and still says what else there is", async () => {
      await createSearchableCatalogue(context, [{ title: "Blue thing", colours: ["Blue"], eur: 5, usd: 6 }])

      const { count, facets } = await find({ option: "colour:red" })

      expect(count).toBe(0)
      expect(facets.options.find((option) => option.key === "colour")?.values).toEqual([
        { key: "colour:blue", label: "Blue", count: 1 },
      ])
      expect(await find({ price_min: 900 })).toMatchObject({ count: 0, facets: { price: { min: 5, max: 25 } } })
      expect((await find({ collection_id: "pcol_none" })).count).toBe(0)
    })

    it("labels facets in the language, with keys that are the same in all", async () => {
      const { container } = context
      const service = container().resolve(Modules.PRODUCT)
      const category = await service.createProductCategories({ name: "Prints", is_active: true })
      const [created] = await createSearchableCatalogue(context, [
        { title: "Blue thing", colours: ["Night blue"], category_ids: [category.id] },
      ])
      const product = await service.retrieveProduct(created?.id ?? "", { relations: ["options", "options.values"] })
      const option = product.options[0]
      const translated = [
        { reference: "product_category", reference_id: category.id, translations: { name: "Estampes" } },
        { reference: "product_option", reference_id: option?.id ?? "", translations: { title: "Couleur" } },
        {
          reference: "product_option_value",
          reference_id: option?.values[0]?.id ?? "",
          translations: { value: "Bleu nuit" },
        },
      ]
      await container()
        .resolve(Modules.TRANSLATION)
        .createTranslations(translated.map((row) => ({ ...row, locale_code: "fr-FR" })))
      await createSearchableCatalogue(context, [])

      const { facets } = await find({ locale: "fr-FR", q: "bleu nuit" })

      expect(facets.categories).toEqual([expect.objectContaining({ id: category.id, name: "Estampes", count: 1 })])
      expect(facets.options).toEqual([
        { key: "colour", label: "Couleur", values: [{ key: "colour:night-blue", label: "Bleu nuit", count: 1 }] },
      ])
    })

    it("prices in the currency of the region", async () => {
      await createSearchableCatalogue(context, [{ title: "Two prices", eur: 7, usd: 9 }])
      const region_id = context.shop().unitedStates.id

      expect((await find({ q: "two prices" })).facets.price).toEqual({ min: 7, max: 7 })
      expect((await find({ q: "two prices", region_id })).facets.price).toEqual({ min: 9, max: 9 })
    })
  })
}
