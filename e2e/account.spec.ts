import { accountTexts } from "./support/account-texts"
import { AccountVisitor } from "./support/account-visitor"
import { AdminApi } from "./support/admin-api"
import { eachOnce, everyWay } from "./support/shopper"
import { putSession } from "./support/sessions"
import { askStore, freshEmail, makeCustomer, makeLogin, placeOrder, savedAddresses } from "./support/store-api"
import { expect, test } from "./support/test"

for (const { shop, javaScriptEnabled } of everyWay) {
  test.describe(`an account in ${shop.language}, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ shop, javaScriptEnabled })

    test("is made, filled in, left and entered again", async ({ page }) => {
      const visitor = new AccountVisitor(page, shop)
      const { texts, base } = visitor
      const login = { email: freshEmail(), password: "a good password " }
      await page.goto(base)
      await page.getByRole("banner").getByRole("link", { name: texts.account }).click()
      await expect(page.getByRole("heading", { level: 1, name: texts.signIn })).toBeVisible()
      await page.getByRole("link", { name: texts.signUp }).click()
      await expect(page.getByRole("heading", { level: 1, name: texts.signUp })).toBeVisible()
      await page.getByRole("button", { name: texts.createAccount }).click()
      await expect(page.getByRole("alert").getByRole("listitem")).toHaveCount(4)
      await expect(page.getByLabel(texts.firstName)).toBeFocused()
      await visitor.fillSignUp({ ...login, password: "short" })
      await expect(page.getByRole("alert").getByText(texts.shortPassword)).toBeVisible()
      await expect(page.getByLabel(texts.email)).toHaveValue(login.email)
      await expect(page.getByLabel(texts.password)).toHaveAccessibleDescription(texts.shortPassword)
      await visitor.fillSignUp(login)
      await expect(page.getByRole("heading", { level: 1, name: texts.hello("Camille") })).toBeVisible()

      await page.getByRole("link", { name: texts.profile }).click()
      await page.getByLabel(texts.firstName).fill("Camilla")
      await page.getByLabel(texts.phone).fill("call me")
      await page.getByRole("button", { name: texts.save }).click()
      await expect(page.getByRole("alert").getByRole("listitem")).toHaveCount(1)
      await page.getByLabel(texts.phone).fill("01 23 45 67 89")
      await page.getByRole("button", { name: texts.save }).click()
      await expect(page.getByText(texts.profileSaved)).toBeVisible()
      await expect(page.getByLabel(texts.firstName)).toHaveValue("Camilla")

      await visitor.signOut()
      await page.goto(`${base}/account/orders`)
      await visitor.fillSignIn({ ...login, email: login.email.toUpperCase() })
      await expect(page.getByRole("heading", { level: 1, name: texts.orders })).toBeVisible()
      await page.getByRole("link", { name: texts.overview }).click()
      await expect(page.getByRole("heading", { level: 1, name: texts.hello("Camilla") })).toBeVisible()
    })

    test("buys with a saved address, and finds the order", async ({ shopper, page }) => {
      const visitor = new AccountVisitor(page, shop)
      const { texts } = visitor
      const customer = await makeCustomer(savedAddresses[shop.country])
      const [first, second] = savedAddresses[shop.country]
      await visitor.signIn(customer)
      await shopper.add("tide-mug", 2)
      await shopper.goToCheckout()
      await expect(page.getByLabel(texts.email)).toHaveValue(customer.email)
      await expect(page.getByRole("textbox", { name: texts.city })).toHaveValue(first?.city ?? "")
      await page.getByRole("button", { name: new RegExp(second?.city ?? "") }).click()
      await expect(page.getByRole("textbox", { name: texts.city })).toHaveValue(second?.city ?? "")
      await expect(page.getByRole("textbox", { name: texts.street })).toHaveValue(second?.address_1 ?? "")
      const id = await shopper.place()
      await page.getByRole("link", { name: texts.allOrders }).click()
      await expect(page.getByText(texts.inProgress)).toBeVisible()
      await page.getByRole("main").getByRole("link", { name: texts.order }).click()
      await expect(page).toHaveURL(new RegExp(`/account/orders/${id}$`))
      await expect(page.getByRole("heading", { level: 1, name: texts.order })).toBeVisible()
      await expect(page.getByText(texts.paid, { exact: true })).toBeVisible()
      await expect(page.getByText(texts.preparing, { exact: true })).toBeVisible()
      await expect(page.getByRole("main").getByText(second?.address_1 ?? "")).toBeVisible()

      const admin = await AdminApi.signIn()
      const { order } = await admin.get<{ order: { customer_id: string } }>(`/admin/orders/${id}?fields=id,customer_id`)
      await admin.close()
      expect(order.customer_id).toBe(customer.id)
    })
  })
}

for (const { shop, javaScriptEnabled } of eachOnce) {
  test.describe(`the account in ${shop.language}, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ shop, javaScriptEnabled })

    test("keeps addresses: adds, changes, removes, and has a default", async ({ page }) => {
      const visitor = new AccountVisitor(page, shop)
      const { texts, base } = visitor
      await visitor.signIn(await makeCustomer())
      await page.getByRole("link", { name: texts.addresses, exact: true }).click()
      await expect(page.getByText(texts.noAddress)).toBeVisible()
      const cards = page
        .getByRole("main")
        .getByRole("listitem")
        .filter({ has: page.getByRole("button", { name: texts.remove }) })
      const add = async ({ address_1, postal_code, city, province = "" }: Record<string, string>) => {
        await page.getByRole("link", { name: texts.addAddress }).click()
        await expect(page.getByLabel(texts.firstName)).toHaveValue("Camille")
        await page.getByLabel(texts.street).fill(address_1 ?? "")
        await page.getByLabel(texts.city).fill(city ?? "")
        await page.locator("#province").fill(province)
        await page.getByLabel(texts.postalCode).fill("?")
        await page.getByRole("button", { name: texts.saveAddress }).click()
        await expect(page.getByRole("alert").getByRole("listitem")).toHaveCount(1)
        await expect(page.getByLabel(texts.street)).toHaveValue(address_1 ?? "")
        await page.getByLabel(texts.postalCode).fill(postal_code ?? "")
        await page.getByRole("button", { name: texts.saveAddress }).click()
        await expect(page.getByText(texts.addressSaved)).toBeVisible()
      }
      const [first, second] = savedAddresses[shop.country]
      await add(first ?? {})
      await expect(cards).toHaveCount(1)
      await expect(cards.first()).toContainText(texts.isDefault)
      await add(second ?? {})
      await expect(cards).toHaveCount(2)
      await page.getByRole("button", { name: texts.makeDefault }).click()
      await expect(page.getByText(texts.nowDefault)).toBeVisible()
      await expect(cards.filter({ hasText: texts.isDefault })).toContainText(second?.city ?? "")

      await page.getByRole("link", { name: texts.change }).first().click()
      await page.getByLabel(texts.company).fill("Atelier")
      await page.getByRole("button", { name: texts.saveAddress }).click()
      await expect(cards.filter({ hasText: "Atelier" })).toHaveCount(1)
      await page.getByRole("link", { name: texts.change }).first().click()
      await page.getByLabel(texts.company).fill("")
      await page.getByRole("button", { name: texts.saveAddress }).click()
      await expect(page.getByText(texts.addressSaved)).toBeVisible()
      await expect(page.getByText("Atelier")).toHaveCount(0)

      await page.getByRole("button", { name: texts.remove }).first().click()
      await expect(page.getByText(texts.removed)).toBeVisible()
      await expect(cards).toHaveCount(1)
      expect(new URL(page.url()).pathname).toBe(`${base}/account/addresses`)
    })

    test("is told the same for an unknown e-mail and a wrong password", async ({ page }) => {
      const visitor = new AccountVisitor(page, shop)
      const known = await makeCustomer()
      await page.goto(`${visitor.base}/account/sign-in`)
      for (const email of [known.email, freshEmail("nobody")]) {
        await visitor.fillSignIn({ email, password: "a-wrong-password" })
        await expect(page.getByRole("alert").filter({ hasText: visitor.texts.wrong })).toBeVisible()
        await expect(page.getByLabel(visitor.texts.email)).toHaveValue(email)
        expect(await page.content()).not.toContain("a-wrong-password")
      }
    })
  })
}

test.describe("signing up", () => {
  const shop = { language: "en", country: "us" } as const
  test.use({ shop })

  test("with an e-mail that has an account says so", async ({ page }) => {
    const visitor = new AccountVisitor(page, shop)
    const { email } = await makeCustomer()
    await page.goto(`${visitor.base}/account/sign-up`)
    await visitor.fillSignUp({ email, password: "another-password" })
    await expect(page.getByRole("alert").filter({ hasText: visitor.texts.exists })).toBeFocused()
  })

  test("works for who has ordered as a guest", async ({ page, shopper }) => {
    const visitor = new AccountVisitor(page, shop)
    const email = freshEmail("guest")
    await shopper.add("tide-mug")
    await shopper.goToCheckout()
    await shopper.fillAddress()
    await page.getByRole("textbox", { name: "E-mail" }).fill(email)
    await shopper.place()
    await page.goto(`${visitor.base}/account/sign-up`)
    await visitor.fillSignUp({ email, password: "a-good-password" })
    await expect(page.getByRole("heading", { level: 1, name: visitor.texts.hello("Camille") })).toBeVisible()
  })

  test("that was cut short is finished by signing in", async ({ page }) => {
    const visitor = new AccountVisitor(page, shop)
    await visitor.signIn(await makeLogin())
    await page.getByRole("link", { name: visitor.texts.profile }).click()
    await expect(page.getByLabel(visitor.texts.firstName)).toHaveValue("")
  })

  test("that was cut short is finished by signing up again", async ({ page }) => {
    const visitor = new AccountVisitor(page, shop)
    const login = await makeLogin()
    await page.goto(`${visitor.base}/account/sign-up`)
    await visitor.fillSignUp(login)
    await expect(page.getByRole("heading", { level: 1, name: visitor.texts.hello("Camille") })).toBeVisible()
  })
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(`the address of an order, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    const shop = { language: "fr", country: "fr" } as const
    test.use({ shop, javaScriptEnabled })

    test("is kept in the account when the customer wants it, once", async ({ page, shopper }) => {
      const visitor = new AccountVisitor(page, shop)
      await visitor.signIn(await makeCustomer())
      for (const placed of ["first", "second"]) {
        await shopper.add("tide-mug")
        await shopper.goToCheckout()
        if (placed === "first") await shopper.fillAddress()
        await expect(page.getByRole("textbox", { name: visitor.texts.city })).toHaveValue("Paris")
        await page.getByLabel(visitor.texts.keepAddress).check()
        await shopper.place()
      }
      await page.goto(`${visitor.base}/account/addresses`)
      await expect(page.getByRole("button", { name: visitor.texts.remove })).toHaveCount(1)
      await expect(page.getByText(visitor.texts.isDefault)).toBeVisible()
    })
  })
}

test.describe("somebody else's", () => {
  const shop = { language: "en", country: "us" } as const
  test.use({ shop, allowedErrors: [/status of 404/] })

  test("order and address answer 404", async ({ page, shopper, browser }) => {
    const owner = new AccountVisitor(page, shop)
    await owner.signIn(await makeCustomer(savedAddresses.us))
    await shopper.add("tide-mug")
    await shopper.goToCheckout()
    const id = await shopper.place()
    await page.goto(`${owner.base}/account/addresses`)
    const address = await page.getByRole("link", { name: owner.texts.change }).first().getAttribute("href")

    const context = await browser.newContext({ baseURL: new URL(page.url()).origin })
    const stranger = new AccountVisitor(await context.newPage(), shop)
    const statusOf = async (path: string) => (await stranger.page.goto(path))?.status()
    expect(await statusOf(`${stranger.base}/orders/${id}`)).toBe(404)
    await stranger.signIn(await makeCustomer())
    expect(await statusOf(`${stranger.base}/account/orders/${id}`)).toBe(404)
    expect(await statusOf(`${stranger.base}/orders/${id}`)).toBe(404)
    expect(await statusOf(address ?? "")).toBe(404)
    expect(await statusOf(`${stranger.base}/account/orders?page=2`)).toBe(404)
    expect(await statusOf(`${stranger.base}/account/orders?page=-1`)).toBe(404)
    await context.close()
  })
})

test.describe("more orders than a page shows", () => {
  const shop = { language: "en", country: "us" } as const
  test.use({ shop, javaScriptEnabled: false, allowedErrors: [/status of 404/] })

  test("are paged through, each of them once, the newest first", async ({ page, context }) => {
    test.setTimeout(120_000)
    const customer = await makeCustomer()
    const placed: string[] = []
    for (let count = 0; count < 11; count += 1) placed.unshift(await placeOrder(customer))
    await putSession(context, customer.token)
    await page.goto("/en/us/account/orders")
    const orders = page.getByRole("main").getByRole("link", { name: accountTexts.en.order })
    const idsShown = async () =>
      (await orders.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""))).map(
        (address) => address.split("/").at(-1) ?? ""
      )
    await expect(orders).toHaveCount(10)
    const first = await idsShown()
    await page.getByRole("link", { name: "Next page" }).click()
    await expect(page.getByText("Page 2 of 2")).toBeVisible()
    expect([...first, ...(await idsShown())]).toEqual(placed)
    await page.getByRole("link", { name: "Previous page" }).click()
    await expect(orders).toHaveCount(10)
    expect((await page.goto("/en/us/account/orders?page=3"))?.status()).toBe(404)
  })
})

test.describe("an account that cannot be opened yet", () => {
  const shop = { language: "en", country: "us" } as const
  test.use({ shop })

  test("is told apart from a wrong password", async ({ page }) => {
    const visitor = new AccountVisitor(page, shop)
    const login = await makeLogin()
    const other = await makeLogin()
    await askStore("/store/customers", { email: login.email }, other.token)
    await page.goto(`${visitor.base}/account/sign-in`)
    await visitor.fillSignIn(login)
    await expect(page.getByRole("alert").filter({ hasText: /^Your account is not ready yet/ })).toBeFocused()
    await page.goto(`${visitor.base}/account/sign-up`)
    await visitor.fillSignUp(login)
    await expect(page.getByRole("alert").filter({ hasText: /^Your account is not ready yet/ })).toBeFocused()
  })
})
