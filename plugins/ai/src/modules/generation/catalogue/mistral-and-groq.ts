import type { CatalogueModel } from "./model"
import { tokenPrice } from "./prices"

const mistral = { provider: "mistral", capability: "chat", context_tokens: 128_000, max_output_tokens: 16_000 } as const
const groq = { provider: "groq", capability: "chat", context_tokens: 128_000, max_output_tokens: 16_000 } as const

export const mistralModels: CatalogueModel[] = [
  { ...mistral, id: "mistral-large-latest", name: "Mistral Large", price: tokenPrice({ input: 0.5, output: 1.5 }) },
  { ...mistral, id: "mistral-medium-latest", name: "Mistral Medium", price: tokenPrice({ input: 1.5, output: 7.5 }) },
  { ...mistral, id: "mistral-small-latest", name: "Mistral Small", price: tokenPrice({ input: 0.06, output: 0.18 }) },
]

export const groqModels: CatalogueModel[] = [
  {
    ...groq,
    id: "openai/gpt-oss-120b",
    name: "GPT-OSS 120B",
    price: tokenPrice({ input: 0.15, cached: 0.075, output: 0.6 }),
  },
  {
    ...groq,
    id: "llama-3.3-70b-versatile",
    name: "Llama 3.3 70B",
    price: tokenPrice({ input: 0.59, output: 0.79 }),
  },
  { ...groq, id: "qwen3.8-27b", name: "Qwen 3.8 27B" },
]
