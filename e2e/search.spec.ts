import { type Page } from "@playwright/test"
import { expectAccessible } from "./support/accessible"
import { expect, test } from "./support/test"

const words = {
  fr: {
    country: "fr",
    field: "Rechercher dans la boutique",
    send: "Rechercher",
    poster: "affiche",
    unaccented: "carnet maree",
    accented: /Marée/,
    misspelt: "afiche",
    approximate: /^Aucun produit ne contient exactement/,
    nothing: /^Rien n’a été trouvé/,
    colour: "Couleur",
    ink: /^Encre/,
    removeInk: /Retirer le filtre Couleur.*Encre/,
    removed: /^Retirer le filtre /,
    removeFrom: /Retirer le filtre À partir de 20/,
    filters: /^Filtres/,
    show: /^Afficher \d+ produit/,
    sort: "Trier par",
    cheapest: "Prix croissant",
    from: "De",
    to: "À",
    next: "Page suivante",
    apply: "Appliquer",
  },
  en: {
    country: "us",
    field: "Search the shop",
    send: "Search",
    poster: "poster",
    unaccented: "tide notebook",
    accented: /Tide/,
    misspelt: "notebok",
    approximate: /^Nothing has exactly/,
    nothing: /^Nothing was found/,
    colour: "Colour",
    ink: /^Ink/,
    removeInk: /Remove the filter Colour.*Ink/,
    removed: /^Remove the filter /,
    removeFrom: /Remove the filter From .*20/,
    filters: /^Filters/,
    show: /^Show \d+ product/,
    sort: "Sort by",
    cheapest: "Price, low to high",
    from: "From",
    to: "To",
    next: "Next page",
    apply: "Apply",
  },
} as const

const cards = (page: Page) =>
  page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading") })

/** The prices on the page, in its order, once it is all there. */
async function prices(page: Page): Promise<number[]> {
  await page.waitForLoadState()
  const shown = await cards(page).locator(".tabular-nums").allInnerTexts()
  return shown.map((text) => Number(text.replaceAll(/[^\d,.]/g, "").replace(",", ".")))
}

async function countOf(page: Page): Promise<number> {
  return Number.parseInt(await page.getByRole("main").getByRole("status").innerText(), 10)
}

/** Keeps the lists that are asked for with this parameter back until they are released. */
async function holdBack(page: Page, parameter: string) {
  const asked: string[] = []
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route(new RegExp(`[?&]${parameter}=`), async (route) => {
    asked.push(new URL(route.request().url()).searchParams.get(parameter) ?? "")
    await released
    await route.continue()
  })
  return { asked, release }
}

for (const language of ["fr", "en"] as const) {
  const t = words[language]
  const base = `/${language}/${t.country}`

  async function searchFor(page: Page, text: string): Promise<void> {
    await page.getByRole("banner").getByRole("searchbox", { name: t.field }).fill(text)
    await page.getByRole("banner").getByRole("button", { name: t.send, exact: true }).click()
  }

  // Each language and each way once: the other two would tell nothing new.
  const javaScriptEnabled = language === "fr"
  test.describe(`search in ${language}, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled })

    test("finds what is typed in the header, and says when it is only alike or nothing", async ({ page }) => {
      await page.goto(base)
      await searchFor(page, t.unaccented)
      await expect(page).toHaveURL(new RegExp(`^[^?]*${base}/search\\?q=`))
      await expect(cards(page).getByRole("heading", { name: t.accented }).first()).toBeVisible()
      await expect(page.getByText(t.approximate)).toBeHidden()

      await searchFor(page, t.misspelt)
      await expect(page.getByText(t.approximate)).toBeVisible()
      expect(await cards(page).count()).toBeGreaterThan(0)

      await searchFor(page, "xylophone <b>&")
      await expect(page.getByText(t.nothing)).toBeVisible()
      await page.getByRole("main").getByRole("listitem").getByRole("link").first().click()
      await expect(page).toHaveURL(/\/categories\//)
    })

    test("narrows a listing by price and option, and takes both back", async ({ page }) => {
      await page.goto(`${base}/products`)
      const all = await countOf(page)
      await page.getByLabel(t.from, { exact: true }).fill("20")
      await page.getByLabel(t.to, { exact: true }).fill("40")
      await page.getByLabel(t.to, { exact: true }).press("Enter")
      await expect(page).toHaveURL(/price_min=20&price_max=40/)
      for (const price of await prices(page)) expect(price).toBeGreaterThanOrEqual(20)
      const priced = await countOf(page)
      expect(priced).toBeLessThan(all)

      const ink = page.getByRole("group", { name: t.colour }).getByRole("checkbox", { name: t.ink })
      await ink.check()
      if (!javaScriptEnabled) await page.getByRole("button", { name: t.show }).click()
      await expect(page).toHaveURL(/option=colour%3Aink/)
      await expect(page.getByRole("link", { name: t.removeInk })).toBeVisible()
      expect(await countOf(page)).toBeLessThan(priced)

      await page.getByRole("link", { name: t.removeInk }).click()
      await expect(page).not.toHaveURL(/option/)
      await expect(ink).not.toBeChecked()
      expect(await countOf(page)).toBe(priced)
    })

    test("sorts by price, over all pages", async ({ page }) => {
      await page.goto(`${base}/products`)
      await page.getByLabel(t.sort).selectOption(t.cheapest)
      if (!javaScriptEnabled) await page.getByRole("button", { name: t.apply, exact: true }).last().click()
      await expect(page).toHaveURL(/sort=price_asc/)
      const first = await prices(page)
      await page.getByRole("link", { name: t.next }).click()
      await expect(page).toHaveURL(/sort=price_asc&page=2/)
      const seen = [...first, ...(await prices(page))]
      expect(seen.length).toBeGreaterThan(24)
      expect(seen).toEqual([...seen].sort((left, right) => left - right))
    })
  })

  test(`a filter in ${language} keeps the focus, and the browser's way back takes it off`, async ({ page }) => {
    await page.goto(`${base}/products`)
    const ink = page.getByRole("group", { name: t.colour }).getByRole("checkbox", { name: t.ink })
    await ink.focus()
    await page.keyboard.press("Space")
    await expect(page).toHaveURL(/option=colour%3Aink/)
    await expect(page.getByRole("link", { name: t.removeInk })).toBeVisible()
    await expect(ink).toBeFocused()
    await expect(ink).toBeChecked()

    await page.keyboard.press("Tab")
    await page.keyboard.press("Space")
    await expect(page).toHaveURL(/option=colour%3Aink.*option=colour/)
    await expect(page.getByRole("group", { name: t.colour }).getByRole("checkbox", { checked: true })).toHaveCount(2)

    await page.goBack()
    await expect(page.getByRole("group", { name: t.colour }).getByRole("checkbox", { checked: true })).toHaveCount(1)
    await page.goBack()
    await expect(page).toHaveURL(new RegExp(`${base}/products$`))
    await expect(page.getByRole("group", { name: t.colour }).getByRole("checkbox", { checked: true })).toHaveCount(0)
  })

  test(`a price in ${language} is asked for once its field is left, and what is typed meanwhile stays`, async ({
    page,
  }) => {
    await page.goto(`${base}/products`)
    const { asked, release } = await holdBack(page, "price_min")
    const to = page.getByLabel(t.to, { exact: true })
    await page.getByLabel(t.from, { exact: true }).pressSequentially("20")
    await page.keyboard.press("Tab")
    await expect(to).toBeFocused()
    await page.keyboard.type("4")
    await expect.poll(() => asked).toEqual(["20"])

    release()
    await expect(page).toHaveURL(/price_min=20$/)
    await expect(page.getByRole("link", { name: t.removeFrom })).toBeVisible()
    await expect(to).toBeFocused()
    await page.keyboard.type("0")
    await page.keyboard.press("Tab")
    await expect(page).toHaveURL(/price_min=20&price_max=40/)
    await expect(to).toHaveValue("40")
  })

  test(`a second choice in ${language} while the list of the first is on its way is not lost`, async ({ page }) => {
    await page.goto(`${base}/products`)
    const choices = page.getByRole("group", { name: t.colour }).getByRole("checkbox")
    const { asked, release } = await holdBack(page, "option")
    await choices.nth(0).check()
    await expect.poll(() => asked.length).toBe(1)
    await choices.nth(1).check()
    await page.getByLabel(t.from, { exact: true }).fill("5")
    await page.getByLabel(t.from, { exact: true }).press("Enter")
    release()
    await expect(page).toHaveURL(/price_min=5&option=[^&]+&option=[^&]+$/)
    await expect(choices.nth(0)).toBeChecked()
    await expect(choices.nth(1)).toBeChecked()
    await expect(page.getByLabel(t.from, { exact: true })).toHaveValue("5")
    await expect(page.getByRole("link", { name: t.removed })).toHaveCount(3)
  })

  test(`search in ${language} has no violation of WCAG 2.2 AA, nor anything wider than the screen`, async ({
    page,
  }) => {
    test.setTimeout(240_000)
    for (const path of [
      `/search?q=${t.poster}&option=format:30-40-cm&option=format:nothing&price_max=60`,
      `/search?q=${t.misspelt}`,
      "/search?q=xylophone",
      "/search",
      "/products?option=colour:ink&availability=in_stock",
      "/collections/shoreline?sort=price_desc",
    ]) {
      expect((await page.goto(base + path))?.status()).toBe(200)
      // Folded out on a phone, where they are a list to open.
      const filters = page.getByRole("region", { name: t.filters }).locator("details")
      await filters.evaluateAll((found) => found.forEach((details) => details.setAttribute("open", "")))
      await expectAccessible(page, path)
    }
  })
}

test("what makes no sense in an address is left out, and a page that no list has is a 404", async ({
  page,
  request,
}) => {
  await page.goto("/en/us/products?price_min=abc&sort=cheapest&option=colour&category=../x&availability=soon&q=x")
  const { length: first } = await prices(page)
  expect(first).toBe(24)
  for (const page of ["0", "-1", "x", "99", "999999999"]) {
    expect((await request.get(`/en/us/search?q=poster&page=${page}`)).status()).toBe(404)
  }
  expect((await request.get(`/en/us/search?q=${"x".repeat(3000)}`)).status()).toBe(200)
  expect((await request.get("/en/us/search?q=%00")).status()).toBe(200)
})
