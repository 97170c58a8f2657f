import type { InputConfigModules } from "@medusajs/framework/types"

/** The currencies that the shop sells in: the indexes of products are sorted by the prices in each. */
const currencies = ["eur", "usd"]

/** Medusa's Search Module, with one provider for each language in which products are searched. */
export function searchModule(): InputConfigModules[number] {
  return {
    resolve: "@medusajs/medusa/search",
    options: {
      default_provider: "search-postgres",
      providers: [
        // Its migrations make the tables that ours keep their books in.
        { resolve: "@medusajs/medusa/search-postgres", id: "postgres" },
        { resolve: "@webox/search/providers/english", id: "english", options: { currencies } },
        { resolve: "@webox/search/providers/french", id: "french", options: { currencies } },
      ],
    },
  }
}
