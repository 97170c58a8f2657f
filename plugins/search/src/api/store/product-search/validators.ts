import { z } from "@medusajs/framework/zod"
import { allLanguages } from "../../../languages"
import { productSorts } from "../../../modules/product_search/product-query"

/** Products beyond this are reached by narrowing the search: each further page costs more than the one before. */
const DEEPEST_PRODUCT = 10_000
const MOST_CHOICES = 50
const locales = allLanguages.map(({ locale }) => locale)

const one = (name: string, most: number) =>
  z
    .string({ error: `${name} must be given once` })
    .max(most, `${name} must have at most ${most} characters`)
    .refine((value) => !value.includes("\0"), `${name} must not contain a NUL character`)

/** A parameter that may be given several times. */
const many = (name: string, most: number) =>
  z
    .preprocess(
      (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
      z.array(one(name, most))
    )
    .transform((values) => [...new Set(values.filter((value) => value !== ""))])
    .refine((values) => values.length <= MOST_CHOICES, `${name} must be given at most ${MOST_CHOICES} times`)

/** What a form leaves empty is not asked for. */
const orEmpty = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional())

const amount = (name: string) =>
  one(name, 20)
    .regex(/^\d{1,12}(\.\d{1,4})?$/, `${name} must be an amount such as 12.50`)
    .transform(Number)

const count = (name: string, least: number, most: number) =>
  one(name, 9)
    .regex(/^\d+$/, `${name} must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `${name} must be a whole number from ${least} to ${most}`)

/** The query of `GET /store/product-search`. */
export const productSearchQuery = z
  .object({
    locale: orEmpty(
      one("locale", 35).refine((value) => locales.includes(value), `locale must be one of ${locales.join(", ")}`)
    ),
    region_id: z
      .string({ error: "region_id is needed: send the id of one region" })
      .min(1, "region_id is needed: send the id of one region")
      .max(100, "region_id must have at most 100 characters")
      .refine((value) => !value.includes("\0"), "region_id must not contain a NUL character"),
    q: orEmpty(one("q", 200)),
    category_id: many("category_id", 100),
    collection_id: many("collection_id", 100),
    option: many("option", 200).refine(
      (keys) => keys.every((key) => /^[^:]+:[^:]+$/.test(key)),
      "option must be a key such as colour:night-blue"
    ),
    price_min: orEmpty(amount("price_min")),
    price_max: orEmpty(amount("price_max")),
    availability: orEmpty(
      one("availability", 20).refine((value) => value === "in_stock", "availability must be in_stock")
    ),
    sort: orEmpty(z.enum(productSorts, { error: `sort must be one of ${productSorts.join(", ")}` })),
    limit: orEmpty(count("limit", 1, 60)).transform((value) => value ?? 24),
    page: orEmpty(count("page", 1, DEEPEST_PRODUCT)).transform((value) => value ?? 1),
  })
  .superRefine(({ price_min, price_max, page, limit }, context) => {
    if (price_min !== undefined && price_max !== undefined && price_min > price_max) {
      context.addIssue({ code: "custom", message: "price_min must not be more than price_max" })
    }
    if (page * limit > DEEPEST_PRODUCT + limit) {
      context.addIssue({
        code: "custom",
        message: `page must be at most ${Math.ceil(DEEPEST_PRODUCT / limit)}: narrow the search to see further products`,
      })
    }
  })
