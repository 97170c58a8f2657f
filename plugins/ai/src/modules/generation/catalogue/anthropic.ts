import type { CatalogueModel } from "./model"
import { tokenPrice } from "./prices"

const chat = { provider: "anthropic", capability: "chat", context_tokens: 200_000, max_output_tokens: 32_000 } as const

export const anthropicModels: CatalogueModel[] = [
  { ...chat, id: "claude-opus-5-5", name: "Claude Opus 5.5" },
  { ...chat, id: "claude-sonnet-5-5", name: "Claude Sonnet 5.5" },
  { ...chat, id: "claude-haiku-5-5", name: "Claude Haiku 5.5" },
  {
    ...chat,
    id: "claude-opus-5",
    name: "Claude Opus 5",
    price: tokenPrice({ input: 5, cached: 0.5, cacheWrite: 6.25, output: 25 }),
  },
  {
    ...chat,
    id: "claude-sonnet-5",
    name: "Claude Sonnet 5",
    price: tokenPrice({ input: 2, cached: 0.2, cacheWrite: 2.5, output: 10 }),
  },
  {
    ...chat,
    id: "claude-haiku-4-5",
    name: "Claude Haiku 4.5",
    price: tokenPrice({ input: 1, cached: 0.1, cacheWrite: 1.25, output: 5 }),
  },
]
