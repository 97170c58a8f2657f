import type { MedusaStoreRequest } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { route } from "@webox/kit/http"
import { searchErrors } from "../../../http/errors"
import { allLanguages, languages } from "../../../languages"
import { PRODUCT_SEARCH_MODULE, type ProductSearchService } from "../../../modules/product_search"
import { productSearchQuery } from "./validators"

/** Finds products of the publishable key's sales channels, with the counts of what may be chosen further. */
export const GET = route<MedusaStoreRequest>(async (req, res) => {
  // Medusa has taken the locale out of the query.
  const { locale, region_id, q, ...asked } = productSearchQuery.parse({ ...req.query, locale: req.locale })
  const [region] = await req.scope
    .resolve(Modules.REGION)
    .listRegions({ id: region_id }, { select: ["currency_code"], take: 1 })
  if (!region) throw searchErrors.WEBOX_SEARCH_REGION_NOT_FOUND()
  const text = q?.trim() || undefined

  const { product_ids, count, is_approximate, facets } = await req.scope
    .resolve<ProductSearchService>(PRODUCT_SEARCH_MODULE)
    .search({
      language: allLanguages.find((language) => language.locale === locale) ?? languages.english,
      region_id,
      currency_code: region.currency_code,
      channel_ids: req.publishable_key_context.sales_channel_ids,
      q: text,
      category_ids: asked.category_id,
      collection_ids: asked.collection_id,
      option_keys: asked.option,
      price_min: asked.price_min,
      price_max: asked.price_max,
      is_in_stock: asked.availability !== undefined,
      sort: asked.sort ?? (text ? "relevance" : "newest"),
      limit: asked.limit,
      page: asked.page,
    })
  res.json({ product_ids, count, page: asked.page, limit: asked.limit, is_approximate, facets })
})
