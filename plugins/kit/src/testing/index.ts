export { runHttpSpecs, type HttpRunnerOptions } from "./http-runner"
export type { HttpSpec, HttpTestContext } from "./http-test-context"
export { createShop, type TestRegion, type TestShop } from "./factories/create-shop"
export { createProduct, type ProductInput, type TestProduct, type TestVariant } from "./factories/create-product"
export { createShipping, type ShippingInput } from "./factories/create-shipping"
export { createCustomer, type TestCustomer } from "./factories/create-customer"
export { createAdminUser, type TestAdminUser } from "./factories/create-admin-user"
export { createCart, type CartInput } from "./factories/create-cart"
export { placeOrder, type TestOrder } from "./factories/place-order"
export { startLoopbackServer, type LoopbackServer, type ReceivedRequest } from "./loopback-server"
export {
  killDuring,
  startAppProcess,
  type AppProcess,
  type KillDuringOptions,
  type KillReport,
  type RunningApp,
} from "./kill-during"
export { runJobsUntil } from "./run-jobs-until"
export { createTestDatabase, openModuleDatabase, type ModuleDatabase, type TestDatabase } from "./test-database"
export { until, type UntilOptions } from "./until"
export { runJobsUnderKills, type JobsUnderKillsReport } from "./jobs-under-kills/run-jobs-under-kills"
