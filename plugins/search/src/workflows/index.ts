export { PRODUCT_SEARCH_CHANGED, refreshStaleProductsWorkflow } from "./refresh-stale-products"
