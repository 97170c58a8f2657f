import { z } from "@medusajs/framework/zod"

/** The name of something, such as a provider or a model. @param what it is called in the sentence of the error */
export function nameField(what: string) {
  return z
    .string({ error: `send the ${what} as a text` })
    .min(1, `send the ${what}`)
    .max(300, `send the ${what}`)
}
