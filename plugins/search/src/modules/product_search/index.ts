import { Module } from "@medusajs/framework/utils"
import ProductSearchService from "./service"

/** The key under which the container holds the service of product search. */
export const PRODUCT_SEARCH_MODULE = "product_search"

export default Module(PRODUCT_SEARCH_MODULE, { service: ProductSearchService })

export type { ProductSearchService }
