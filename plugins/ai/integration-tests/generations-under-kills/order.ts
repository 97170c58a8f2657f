/** Who orders, and what; each picture has its number in its prompt. */
export const CUSTOMER = "cus_kills"
export const ORDER = { kind: "image", provider: "openai", model: "gpt-image-2" } as const
