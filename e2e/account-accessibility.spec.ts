import { AccountVisitor } from "./support/account-visitor"
import { expectAccessible } from "./support/accessible"
import { aged, putSession } from "./support/sessions"
import { shops } from "./support/shopper"
import { makeCustomer, savedAddresses } from "./support/store-api"
import { expect, test } from "./support/test"

for (const shop of shops) {
  test.describe(`accessibility of the account in ${shop.language}`, () => {
    test.use({ shop, allowedErrors: [/status of 404/] })
    test.describe.configure({ timeout: 240_000 })

    test("signing up and in has no violation of WCAG 2.2 AA, and fits", async ({ page, context }) => {
      const visitor = new AccountVisitor(page, shop)
      const { texts, base } = visitor
      const problems = page.getByRole("alert").getByRole("listitem")
      const customer = await makeCustomer()
      await page.goto(`${base}/account/sign-up`)
      await expectAccessible(page, "sign up")
      await page.getByRole("button", { name: texts.createAccount }).click()
      await expect(problems).toHaveCount(4)
      await expectAccessible(page, "sign up with problems")
      await visitor.fillSignUp({ email: customer.email, password: "another-password" })
      await expect(page.getByText(texts.exists)).toBeVisible()
      await expectAccessible(page, "sign up refused")
      await putSession(context, aged(customer.token, 48))
      await page.goto(`${base}/account`)
      await expect(page.getByText(texts.ended)).toBeVisible()
      await expectAccessible(page, "sign in after a session ended")
      await page.getByRole("button", { name: texts.signIn }).click()
      await expect(problems).toHaveCount(2)
      await expectAccessible(page, "sign in with problems")
      await visitor.fillSignIn({ ...customer, password: "a-wrong-password" })
      await expect(page.getByText(texts.wrong)).toBeVisible()
      await expectAccessible(page, "sign in refused")
      await visitor.signIn(customer)
      await expectAccessible(page, "account without orders")
      for (const path of ["/orders", "/addresses", "/orders/order_nope"]) {
        await page.goto(`${base}/account${path}`)
        await expectAccessible(page, `account${path}, with nothing there`)
      }
      await page.goto(`${base}/account`)
      await visitor.signOut()
      await expectAccessible(page, "signed out")
    })

    test("every page of an account has no violation of WCAG 2.2 AA, and fits", async ({ page, shopper, context }) => {
      const visitor = new AccountVisitor(page, shop)
      const { texts, base } = visitor
      const problems = page.getByRole("alert").getByRole("listitem")
      const customer = await makeCustomer(savedAddresses[shop.country])
      await visitor.signIn(customer)
      await shopper.add("tide-mug")
      await shopper.goToCheckout()
      await expectAccessible(page, "checkout of a customer")
      const id = await shopper.place()
      await expectAccessible(page, "confirmation of a customer")
      for (const path of ["", "/orders", `/orders/${id}`, "/addresses", "/addresses/new", "/profile"]) {
        await page.goto(`${base}/account${path}`)
        await expectAccessible(page, `account${path}`)
      }
      await page.getByLabel(texts.firstName).fill("")
      await page.getByRole("button", { name: texts.save }).click()
      await expect(problems).toHaveCount(1)
      await expectAccessible(page, "a profile with a problem")
      await page.goto(`${base}/account/addresses`)
      await page.getByRole("button", { name: texts.makeDefault }).click()
      await expect(page.getByText(texts.nowDefault)).toBeVisible()
      await expectAccessible(page, "another default address")
      await page.getByRole("link", { name: texts.change }).first().click()
      await page.getByLabel(texts.street).fill("")
      await page.getByRole("button", { name: texts.saveAddress }).click()
      await expect(problems).toHaveCount(1)
      await expectAccessible(page, "an address with a problem")
      await putSession(context, aged(customer.token, 48))
      await page.getByLabel(texts.street).fill("1 rue Neuve")
      await page.getByRole("button", { name: texts.saveAddress }).click()
      await expect(page.getByRole("alert").filter({ hasText: texts.ended })).toBeVisible()
      await expectAccessible(page, "an address while the session ended")
    })
  })
}
