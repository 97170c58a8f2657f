import { z } from "@medusajs/framework/zod"

/** A text of a form: trimmed, without NUL characters (Postgres cannot store them), of a length that people need. */
function text(max: number) {
  return z
    .string({ error: "write a text" })
    .trim()
    .max(max, `write at most ${max} characters`)
    .refine((value) => !value.includes("\u0000"), "leave out NUL characters")
}

const optionalText = (max: number) => text(max).nullish()
const requiredText = (max: number, what: string) => text(max).min(1, `write the ${what}`)

const countryCode = text(2)
  .regex(/^[a-z]{2}$/i, "write the country as two letters, such as fr")
  .toLowerCase()

/** Metadata travels to the tax and payment providers: small and flat. */
const metadata = z.record(z.string().max(100), z.union([text(500), z.number(), z.boolean(), z.null()])).nullish()

const optionalAddressFields = {
  company: optionalText(200),
  phone: optionalText(50),
  address_2: optionalText(300),
  province: optionalText(100),
  metadata,
}

/** While the form is being filled in, the country is enough. */
const partialAddress = z.strictObject({
  ...optionalAddressFields,
  first_name: optionalText(100),
  last_name: optionalText(100),
  address_1: optionalText(300),
  city: optionalText(150),
  postal_code: optionalText(20),
  country_code: countryCode,
})

/** What a parcel and an invoice need. Some countries have no postal codes. */
const completeAddress = z.strictObject({
  ...optionalAddressFields,
  first_name: requiredText(100, "first name"),
  last_name: requiredText(100, "last name"),
  address_1: requiredText(300, "street and number"),
  city: requiredText(150, "city"),
  postal_code: optionalText(20),
  country_code: countryCode,
})

const email = text(254).toLowerCase().pipe(z.email("write an e-mail address such as name@example.com"))
const id = (what: string) => text(100).min(1, `write the id of the ${what}`)
const locale = text(35).regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i, "write a language such as fr-FR")

/** Body of `POST /store/checkout/:cart_id/prepare`. */
export const prepareBody = z.strictObject({
  email: email.optional(),
  shipping_address: partialAddress.optional(),
  billing_address: partialAddress.optional(),
  shipping_option_id: id("shipping option").optional(),
  locale: locale.optional(),
})

/** Body of `POST /store/checkout/:cart_id/place`. */
export const placeBody = z.strictObject({
  email,
  shipping_address: completeAddress,
  billing_address: completeAddress.optional(),
  shipping_option_id: id("shipping option").optional(),
  locale: locale.optional(),
  payment_provider_id: id("payment provider").optional(),
  expected_total: z
    .number({ error: "write the total as a number, in the currency's main unit" })
    .nonnegative("write a total of 0 or more")
    .optional(),
})
