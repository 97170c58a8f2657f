import { model } from "@medusajs/framework/utils"

/** A handle that a product has or had: a page under an old one must go too. */
export const KnownHandle = model
  .define("webox_revalidation_handle", {
    /** `<product id> <handle>` */
    id: model.text().primaryKey(),
    product_id: model.text(),
    handle: model.text(),
  })
  .indexes([{ on: ["product_id"] }])
