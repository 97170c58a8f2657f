import { AccountVisitor } from "./support/account-visitor"
import { aged, payloadOf, putSession, readSession, tampered } from "./support/sessions"
import { eachOnce } from "./support/shopper"
import { makeCustomer, savedAddresses } from "./support/store-api"
import { expect, test } from "./support/test"

const ends = [
  ["has run out", (token: string) => aged(token, 48)],
  ["was tampered with", tampered],
  ["is no token at all", () => "nonsense"],
] as const

for (const { shop, javaScriptEnabled } of eachOnce) {
  test.describe(`a session in ${shop.language}, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ shop, javaScriptEnabled })

    for (const [what, end] of ends) {
      test(`that ${what} leads to the sign-in page and back`, async ({ page, context }) => {
        const visitor = new AccountVisitor(page, shop)
        const customer = await makeCustomer(savedAddresses[shop.country])
        await putSession(context, end(customer.token))
        await page.goto(`${visitor.base}/account/addresses`)
        await expect(page.getByRole("status").filter({ hasText: visitor.texts.ended })).toBeVisible()
        expect(await readSession(context)).toBeUndefined()
        await visitor.fillSignIn(customer)
        await expect(page.getByRole("heading", { level: 1, name: visitor.texts.addresses })).toBeVisible()
        expect(new URL(page.url()).pathname).toBe(`${visitor.base}/account/addresses`)
      })
    }

    test("that ended leaves a guest's cart and the shop as they are", async ({ page, context, shopper }) => {
      await shopper.add("tide-mug")
      const { token } = await makeCustomer()
      await putSession(context, aged(token, 48))
      await page.goto(`${shopper.base}/cart`)
      await expect(page.getByRole("heading", { level: 1, name: shopper.texts.cart })).toBeVisible()
      await shopper.add("tide-mug")
      await expect(page.getByRole("main").getByRole("listitem").first()).toContainText("2")
    })

    test("that ended keeps a customer's cart for the next sign-in", async ({ page, context, shopper }) => {
      const visitor = new AccountVisitor(page, shop)
      const customer = await makeCustomer()
      await visitor.signIn(customer)
      await shopper.add("tide-mug", 3)
      await putSession(context, tampered(customer.token))
      await page.goto(`${visitor.base}/cart`)
      await expect(page.getByRole("status").filter({ hasText: visitor.texts.ended })).toBeVisible()
      await visitor.fillSignIn(customer)
      await expect(page.getByRole("heading", { level: 1, name: shopper.texts.cart })).toBeVisible()
      await expect(page.getByRole("main").getByRole("listitem").first()).toContainText("3")
    })
  })
}

test.describe("a session", () => {
  const shop = { language: "en", country: "us" } as const
  test.use({ shop })

  test("is kept where scripts cannot read it, and forgotten when signing out", async ({ page, context }) => {
    const visitor = new AccountVisitor(page, shop)
    await visitor.signIn(await makeCustomer())
    const cookie = (await context.cookies()).find(({ name }) => name === "webox_session")
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" })
    expect(await page.content()).not.toContain(cookie?.value)
    await visitor.signOut()
    const names = (await context.cookies()).map(({ name }) => name)
    expect(names).not.toContain("webox_session")
    expect(names).not.toContain("webox_cart")
    await page.goBack()
    await page.reload()
    await expect(page.getByRole("heading", { level: 1, name: visitor.texts.signIn })).toBeVisible()
  })

  test("past half its life is renewed while its owner looks around", async ({ page, context }) => {
    const { token } = await makeCustomer()
    const old = aged(token, 13)
    await putSession(context, old)
    await page.goto("/en/us/account")
    await expect(page.getByRole("heading", { level: 1, name: "Hello Camille" })).toBeVisible()
    const renewed = await readSession(context)
    expect(Number(payloadOf(renewed ?? "").exp)).toBeGreaterThan(Number(payloadOf(old).exp))
    await page.goto("/en/us/account/orders")
    expect(await readSession(context)).toBe(renewed)
  })

  test("that ends during the checkout loses nothing that was typed", async ({ page, context, shopper }) => {
    const visitor = new AccountVisitor(page, shop)
    const customer = await makeCustomer()
    await visitor.signIn(customer)
    await shopper.add("tide-mug")
    await shopper.goToCheckout()
    await shopper.fillAddress()
    await putSession(context, aged(customer.token, 48))
    await shopper.pressPlace()
    await expect(page.getByRole("alert").filter({ hasText: visitor.texts.ended })).toBeFocused()
    const [beside] = await Promise.all([
      context.waitForEvent("page"),
      page.getByRole("link", { name: "Sign in (opens in a new tab)" }).click(),
    ])
    await new AccountVisitor(beside, shop).fillSignIn(customer)
    await expect(beside.getByRole("heading", { level: 1, name: shopper.texts.checkout })).toBeVisible()
    await beside.close()
    await expect(page.getByRole("textbox", { name: "City" })).toHaveValue("New York")
    await shopper.place()
  })

  test("that ended does not stop somebody from buying as a guest", async ({ page, context, shopper }) => {
    const { token } = await makeCustomer()
    await putSession(context, aged(token, 48))
    await shopper.add("tide-mug")
    await expect(page.getByRole("status").filter({ hasText: "Your session has ended" })).toBeVisible()
    await shopper.goToCheckout()
    await shopper.fillAddress()
    await shopper.place()
  })

  test("is not ended by a link from elsewhere", async ({ page, context }) => {
    const visitor = new AccountVisitor(page, shop)
    await visitor.signIn(await makeCustomer())
    await page.goto(`${visitor.base}/account/ended?return=/account/orders`)
    await expect(page.getByRole("heading", { level: 1, name: visitor.texts.orders })).toBeVisible()
    expect(await readSession(context)).toBeDefined()
  })

  for (const target of ["https://evil.example", "//evil.example/x", "/\\evil.example", "/account/../../../x?y=z"]) {
    test(`never leads to ${target} after signing in`, async ({ page }) => {
      const visitor = new AccountVisitor(page, shop)
      await page.goto(`${visitor.base}/account/sign-in?return=${encodeURIComponent(target)}`)
      await visitor.fillSignIn(await makeCustomer())
      await expect(page.getByRole("heading", { level: 1, name: visitor.texts.hello("Camille") })).toBeVisible()
      expect(new URL(page.url()).pathname).toBe(`${visitor.base}/account`)
    })
  }
})
