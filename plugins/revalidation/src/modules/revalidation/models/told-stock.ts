import { model } from "@medusajs/framework/utils"

/** Whether a product was in stock when a storefront was last told of its stock: lists need to know only when that turns. */
export const ToldStock = model.define("webox_revalidation_stock", {
  /** `<product id> <url>` */
  id: model.text().primaryKey(),
  is_in_stock: model.boolean(),
})
