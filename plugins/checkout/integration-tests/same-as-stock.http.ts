import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { createAdminUser, createCustomer, type HttpTestContext } from "@webox/kit/testing"
import { placeByStockSequence, placeQuickly, type Purchase } from "./checkout-client"

/** An order placed the quick way is the order that the sequence of stock Medusa makes. */
export default function sameAsStock(context: HttpTestContext): void {
  const { shop, container, api } = context

  /** Everything of an order but what is different of every order: ids, numbers, times. */
  async function orderFacts(orderId: string) {
    const { data } = await container()
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({
        entity: "order",
        fields: [
          "status",
          "version",
          "currency_code",
          "locale",
          "is_draft_order",
          "no_notification",
          "region_id",
          "sales_channel_id",
          "total",
          "subtotal",
          "tax_total",
          "discount_total",
          "discount_tax_total",
          "original_total",
          "item_total",
          "item_tax_total",
          "shipping_total",
          "shipping_tax_total",
          "summary.*",
          "items.*",
          "items.detail.*",
          "items.tax_lines.*",
          "items.adjustments.*",
          "shipping_methods.*",
          "shipping_methods.tax_lines.*",
          "shipping_methods.adjustments.*",
          "shipping_address.*",
          "billing_address.*",
          "transactions.*",
          "customer.email",
          "customer.has_account",
          "promotions.code",
          "payment_collections.*",
          "payment_collections.payments.*",
          "payment_collections.payments.captures.*",
          "payment_collections.payment_sessions.*",
          "cart.completed_at",
          "cart.email",
        ],
        filters: { id: orderId },
      })
    const order: Record<string, unknown> & { items: { id: string }[] } = data[0]
    const { data: reservations } = await container()
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({
        entity: "reservation",
        fields: ["*"],
        filters: { line_item_id: order.items.map((item) => item.id) },
      })
    return withoutIdentity({ order, reservations })
  }

  async function budgetUsed(): Promise<unknown> {
    const { data } = await container()
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "campaign", fields: ["budget.used"] })
    return data.map((campaign) => Number(campaign.budget?.used ?? 0))
  }

  async function createPromotions(): Promise<void> {
    await createPromotionsWorkflow(container()).run({
      input: {
        promotionsData: [
          {
            code: "TEN",
            type: "standard",
            status: "active",
            application_method: {
              type: "percentage",
              target_type: "items",
              allocation: "across",
              value: 10,
              currency_code: "eur",
            },
            campaign: {
              name: "Ten",
              campaign_identifier: "ten",
              budget: { type: "usage", limit: 100 },
            },
          },
          {
            code: "AUTO",
            type: "standard",
            status: "active",
            is_automatic: true,
            application_method: {
              type: "fixed",
              target_type: "shipping_methods",
              allocation: "across",
              value: 2,
              currency_code: "eur",
            },
          },
        ],
      },
    })
  }

  async function expectSame(purchase: Omit<Purchase, "email" | "headers"> & Partial<Purchase>): Promise<void> {
    const stock: Purchase = { email: "stock@example.com", headers: shop().headers, ...purchase }
    const quick: Purchase = { email: "quick@example.com", headers: shop().headers, ...purchase }
    const usedBefore = await budgetUsed()
    const stockFacts = await orderFacts(await placeByStockSequence(context, stock))
    const usedByStock = await budgetUsed()
    const quickFacts = await orderFacts(await placeQuickly(context, quick))
    const usedByQuick = await budgetUsed()

    expect(quickFacts).toEqual(stockFacts)
    if (purchase.promo_codes) expect([usedBefore, usedByStock, usedByQuick]).toEqual([[0], [1], [2]])
  }

  const one = () => [{ variant_id: shop().product.variants[0].id, quantity: 1 }]
  const two = () => [
    { variant_id: shop().product.variants[0].id, quantity: 2 },
    { variant_id: shop().product.variants[1]?.id ?? "", quantity: 3 },
  ]

  describe("the order that the quick checkout places", () => {
    it("is the same as stock's for a guest in France, taxes included", () =>
      expectSame({ region: "france", items: one() }))

    it("is the same as stock's for two lines in the United States", () =>
      expectSame({ region: "unitedStates", items: two() }))

    it("is the same as stock's with a code, an automatic promotion on shipping and a usage budget", async () => {
      await createPromotions()
      await expectSame({ region: "france", items: two(), promo_codes: ["TEN"] })
    })

    it("is the same as stock's for a customer with an account", async () => {
      const customer = await createCustomer(context)
      await expectSame({ region: "france", items: two(), email: customer.email, headers: customer.headers })
    })

    it("shows in the stock Admin and Store API with the totals of its checkout", async () => {
      const id = await placeQuickly(context, {
        region: "france",
        items: one(),
        email: "quick@example.com",
        headers: shop().headers,
      })
      const admin = await createAdminUser(context)
      const inAdmin = await api.get(`/admin/orders/${id}`, { headers: admin.headers })
      const inStore = await api.get(`/store/orders/${id}`, { headers: shop().headers })
      expect(inAdmin.data.order).toMatchObject({ total: 30, payment_status: "authorized", item_total: 25 })
      expect(inStore.data.order).toMatchObject({ total: 30, shipping_total: 5, tax_total: 5 })
    })
  })
}

const kept = new Set(["variant_id", "product_id", "promotion_id", "provider_id", "region_id", "sales_channel_id"])
const dropped = new Set(["display_id", "metadata", "email", "account_holders"])

/**
 * Drops what is different of every order (ids, order numbers, e-mails, times, the metadata with the cart's stamp, what a
 * first order made at the provider), sorts
 * lists, and rounds amounts to the eighth decimal: Medusa reads an adjustment back from a double between its requests.
 */
function withoutIdentity(value: unknown): unknown {
  return comparable(JSON.parse(JSON.stringify(value)))
}

function comparable(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(comparable).sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1))
  }
  if (typeof value === "number") return Math.round(value * 1e8) / 1e8
  if (typeof value === "string") return comparableText(value)
  if (typeof value !== "object" || value === null) return value
  const fields = Object.entries(value).filter(([key]) => kept.has(key) || !(dropped.has(key) || /(^|_)id$/.test(key)))
  return Object.fromEntries(fields.map(([key, field]) => [key, comparable(field)]))
}

function comparableText(value: string): unknown {
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return "a time"
  return /^\d+(\.\d+)?$/.test(value) ? comparable(Number(value)) : value
}
