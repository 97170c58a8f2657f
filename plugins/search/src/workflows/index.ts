export { refreshStaleProductsWorkflow } from "./refresh-stale-products"
