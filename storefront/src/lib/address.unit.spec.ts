import fc from "fast-check"
import { checkText, textFields, toAddress, type TextValues } from "./address"

const paris: TextValues = {
  email: "camille@example.com",
  first_name: "Camille",
  last_name: "Moreau",
  company: "",
  address_1: "12 rue des Lilas",
  address_2: "",
  postal_code: "75011",
  city: "Paris",
  province: "",
  country_code: "fr",
  phone: "",
}
const countries = ["fr", "us", "ie"]

describe("an address", () => {
  it("that is whole has no problem", () => {
    expect(checkText(paris, countries)).toEqual({})
  })

  it("that is empty names every field that is needed", () => {
    const empty = Object.fromEntries(textFields.map((field) => [field, ""]))
    expect(checkText({ ...paris, ...empty }, countries)).toEqual({
      email: "required",
      first_name: "required",
      last_name: "required",
      address_1: "required",
      postal_code: "required",
      city: "required",
      country_code: "required",
    })
  })

  it("in the United States needs a state", () => {
    const problems = checkText({ ...paris, country_code: "us", postal_code: "10001" }, countries)
    expect(problems).toEqual({ province: "required" })
  })

  it.each([
    [{ email: "camille@example" }, { email: "email" }],
    [{ email: "camille example.com" }, { email: "email" }],
    [{ email: `${"a".repeat(250)}@example.com` }, { email: "too_long" }],
    [{ postal_code: "1000" }, { postal_code: "postal_code" }],
    [{ postal_code: "75 011" }, { postal_code: "postal_code" }],
    [{ country_code: "zz" }, { country_code: "choice" }],
    [{ phone: "call me" }, { phone: "phone" }],
    [{ city: "Par\u0000is" }, { city: "characters" }],
    [{ last_name: "x".repeat(201) }, { last_name: "too_long" }],
  ])("with %j has the problem %j", (change, problems) => {
    expect(checkText({ ...paris, ...change }, countries)).toEqual(problems)
  })

  it.each(["01 23 45 67 89", "+33 1 23-45-67 89", "(212) 555-0100"])("takes the phone number %s", (phone) => {
    expect(checkText({ ...paris, phone }, countries)).toEqual({})
  })

  it("takes a postal code with letters where people have one", () => {
    expect(checkText({ ...paris, country_code: "ie", postal_code: "D02 X285" }, countries)).toEqual({})
  })

  it("never lets a control character through", () => {
    const control = fc.integer({ min: 0, max: 31 }).map((code) => String.fromCharCode(code))
    fc.assert(
      fc.property(fc.constantFrom(...textFields), fc.string(), control, fc.string(), (field, before, bad, after) => {
        expect(checkText({ ...paris, [field]: before + bad + after }, countries)[field]).toBe("characters")
      })
    )
  })

  it("is sent without what was left empty, and without the e-mail", () => {
    expect(toAddress({ ...paris, phone: "0123456789" })).toEqual({
      first_name: "Camille",
      last_name: "Moreau",
      address_1: "12 rue des Lilas",
      postal_code: "75011",
      city: "Paris",
      country_code: "fr",
      phone: "0123456789",
    })
  })
})
