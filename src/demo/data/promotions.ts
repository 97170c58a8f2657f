import type { CreatePromotionDTO } from "@medusajs/framework/types"

type DemoPromotion = Pick<CreatePromotionDTO, "code" | "application_method" | "rules" | "campaign" | "is_tax_inclusive">

/** A percentage off all items. */
const percent = (value: number): CreatePromotionDTO["application_method"] => ({
  type: "percentage",
  target_type: "order",
  allocation: "across",
  value,
})

/** The four codes of the demo. */
export const promotions: DemoPromotion[] = [
  { code: "WELCOME10", application_method: percent(10) },
  {
    code: "MINUS5",
    // 5 EUR off what the shopper pays: without this, 5 EUR off the price before tax, so 6 EUR at 20 %.
    is_tax_inclusive: true,
    application_method: {
      type: "fixed",
      target_type: "order",
      allocation: "across",
      value: 5,
      currency_code: "eur",
    },
  },
  {
    code: "STUDIO20",
    application_method: percent(20),
    // The items at the prices shown, with tax and before discounts: what the minimum's field in the admin writes too.
    rules: [
      { attribute: "original_item_total", operator: "gte", values: ["80"] },
      { attribute: "currency_code", operator: "eq", values: ["eur"] },
    ],
  },
  {
    code: "LAUNCH15",
    application_method: percent(15),
    campaign: {
      name: "Launch",
      campaign_identifier: "demo-launch",
      // To the end of the year in France.
      ends_at: new Date("2027-12-31T22:59:59Z"),
      budget: { type: "usage", limit: 100 },
    },
  },
]
