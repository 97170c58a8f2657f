import { z } from "@medusajs/framework/zod"
import { nameField } from "../../../store/ai/name-field"
import { PRICE_UNITS, type PriceUnit } from "../../../../modules/generation/pricing/price"

const UNITS = Object.keys(PRICE_UNITS) as [PriceUnit, ...PriceUnit[]]

const component = z.strictObject({
  unit: z.enum(UNITS, { error: `write one of ${UNITS.join(", ")}` }),
  micros: z
    .number({ error: "send the price in millionths of a dollar, as a whole number" })
    .int("send the price in millionths of a dollar, as a whole number")
    .min(0, "a price is not negative")
    .max(1_000_000_000_000, "a price is at most a million dollars"),
  when: z
    .strictObject({
      size: z.string().max(20).optional(),
      quality: z.string().max(20).optional(),
      resolution: z.number().int().positive().optional(),
    })
    .optional(),
})

export const feeCredits = z
  .number({ error: "send the fee in credits, as a number" })
  .min(0, "a fee is not negative")
  .max(1_000_000, "a fee is at most 1000000 credits")

export const modelBody = z.strictObject({
  provider: nameField("provider"),
  model: nameField("model"),
  is_on: z.boolean({ error: "send true or false" }),
  fee_credits: feeCredits,
  price: z
    .array(component, { error: "send a list of prices, or null for the catalogue's own" })
    .min(1, "send at least one price, or null for the catalogue's own")
    .max(50, "send at most 50 prices")
    .nullable(),
  fallbacks: z
    .array(nameField("fallback"), { error: "send a list of models, such as stability/core" })
    .max(5, "send at most 5 models that stand in")
    .default([]),
})
