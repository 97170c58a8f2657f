import { cartChanges } from "./cart-changes"
import type { CheckoutShippingMethod } from "./checkout-cart"
import { testCart, testItem } from "./test-cart.spec"

const method = (changes: Partial<CheckoutShippingMethod> = {}): CheckoutShippingMethod => ({
  id: "method_1",
  name: "Standard",
  amount: 5,
  is_tax_inclusive: true,
  shipping_option_id: "so_1",
  data: {},
  tax_lines: [{ code: "FR20", rate: 20 }],
  adjustments: [],
  ...changes,
})

const nothing = {
  isCartChanged: false,
  items: [],
  areItemTaxLinesChanged: false,
  addedMethods: [],
  updatedMethods: [],
  removedMethodIds: [],
  areMethodTaxLinesChanged: false,
  removedItemAdjustmentIds: [],
  addedItemAdjustments: [],
  removedMethodAdjustmentIds: [],
  addedMethodAdjustments: [],
  addedPromotionIds: [],
  removedPromotionIds: [],
}

describe("the changes between a stored and a quoted cart", () => {
  it("are none when the quote says what is stored, other ids and number types aside", () => {
    const adjustment = { code: "TEN", amount: 2.5, promotion_id: "promo_1", is_tax_inclusive: true }
    const stored = testCart({
      items: [testItem({ adjustments: [{ id: "old", ...adjustment }], tax_lines: [{ code: "FR20", rate: 20 }] })],
      shipping_methods: [method()],
    })
    const quoted = testCart({
      items: [
        testItem({
          unit_price: "25.00",
          adjustments: [{ id: "new", ...adjustment, amount: "2.50" }],
          tax_lines: [{ code: "FR20", rate: 20, description: null }],
        }),
      ],
      shipping_methods: [method()],
    })
    expect(cartChanges(stored, quoted)).toEqual(nothing)
  })

  it("are none for an adjustment that the database has cut off at its last decimals", () => {
    const adjusted = (amount: string) =>
      testCart({ items: [testItem({ adjustments: [{ id: "a", code: "T", amount, promotion_id: "p" }] })] })
    expect(cartChanges(adjusted("4.166666666666666"), adjusted("4.1666666666666666667"))).toEqual(nothing)
    expect(cartChanges(adjusted("4.16"), adjusted("4.17")).addedItemAdjustments).toHaveLength(1)
  })

  it("replace the shipping method of another option", () => {
    const added = method({ id: "method_2", shipping_option_id: "so_2" })
    const changes = cartChanges(testCart({ shipping_methods: [method()] }), testCart({ shipping_methods: [added] }))
    expect(changes).toEqual({ ...nothing, addedMethods: [added], removedMethodIds: ["method_1"] })
  })

  it("name the item whose price changed, and nothing else", () => {
    const dearer = testItem({ unit_price: 27 })
    expect(cartChanges(testCart(), testCart({ items: [dearer] }))).toEqual({ ...nothing, items: [dearer] })
  })

  it("drop the adjustments and the link of a code that no longer applies", () => {
    const stored = testCart({
      items: [testItem({ adjustments: [{ id: "adj_1", code: "TEN", amount: 2.5, promotion_id: "promo_1" }] })],
      promotions: [{ id: "promo_1", code: "TEN" }],
    })
    expect(cartChanges(stored, testCart())).toEqual({
      ...nothing,
      removedItemAdjustmentIds: ["adj_1"],
      removedPromotionIds: ["promo_1"],
    })
  })

  it("see another address, but not an empty text where there was nothing", () => {
    const stored = testCart({ shipping_address: { id: "addr_1", country_code: "fr", company: null } })
    const same = testCart({ shipping_address: { country_code: "fr", company: "" } })
    const other = testCart({ shipping_address: { country_code: "fr", city: "Paris" } })
    expect(cartChanges(stored, same).isCartChanged).toBe(false)
    expect(cartChanges(stored, other).isCartChanged).toBe(true)
  })
})
