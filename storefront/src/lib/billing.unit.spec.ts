import { worldCountries } from "./world-countries"
import { billingOf, checkBilling, noBilling, toBillingAddress, type BillingValues } from "./billing"

const paris = {
  first_name: "Camille",
  last_name: "Moreau",
  address_1: "12 rue des Lilas",
  postal_code: "75011",
  city: "Paris",
  country_code: "fr",
}
const lyon = { ...paris, company: "Atelier Moreau", address_1: "5 place Bellecour", postal_code: "69002", city: "Lyon" }
const elsewhere: BillingValues = billingOf(lyon, paris, "fr")

describe("a billing address", () => {
  it("is the delivery address until something else is known", () => {
    for (const known of [null, {}, { country_code: "fr" }, paris, { ...paris, company: "", phone: null }]) {
      expect(billingOf(known, paris, "be")).toEqual({ ...noBilling, billing_country_code: "be" })
    }
  })

  it("of its own is shown again, whole", () => {
    expect(elsewhere).toMatchObject({
      is_billed_there: "",
      billing_company: "Atelier Moreau",
      billing_city: "Lyon",
      billing_province: "",
      billing_country_code: "fr",
    })
    expect(toBillingAddress(elsewhere)).toEqual(lyon)
  })

  it("is neither checked nor sent when it is the delivery address", () => {
    const untouched = { ...elsewhere, is_billed_there: "on", billing_city: "", billing_phone: "call me" }
    expect(checkBilling(untouched, ["fr"])).toEqual({})
    expect(toBillingAddress(untouched)).toBeUndefined()
  })

  it("of its own is checked as any address is, and needs no e-mail", () => {
    expect(checkBilling(elsewhere, ["fr", "us"])).toEqual({})
    expect(checkBilling({ ...noBilling, is_billed_there: "" }, ["fr"])).toEqual({
      billing_first_name: "required",
      billing_last_name: "required",
      billing_address_1: "required",
      billing_postal_code: "required",
      billing_city: "required",
      billing_country_code: "required",
    })
    const wrong = { ...elsewhere, billing_country_code: "us", billing_phone: "call me" }
    expect(checkBilling(wrong, ["us"])).toEqual({ billing_province: "required", billing_phone: "phone" })
    expect(checkBilling(elsewhere, ["us"])).toEqual({ billing_country_code: "choice" })
  })

  it("may be anywhere in the world, and has a postal code only where there are any", () => {
    const inCountry = (billing_country_code: string, billing_postal_code: string) =>
      checkBilling({ ...elsewhere, billing_country_code, billing_postal_code }, worldCountries)
    for (const country of worldCountries) expect(inCountry(country, "10001-0001").billing_country_code).toBeUndefined()
    expect(inCountry("jp", "150-0002")).toEqual({})
    expect(inCountry("jp", "")).toEqual({ billing_postal_code: "required" })
    expect(inCountry("hk", "")).toEqual({})
    expect(inCountry("zz", "")).toMatchObject({ billing_country_code: "choice" })
  })
})
