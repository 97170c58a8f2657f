import { model } from "@medusajs/framework/utils"

/**
 * A change that a storefront has not been told of yet; deleted once it has. The id says which, so that a burst of events
 * about one thing is one row.
 */
export const RevalidationChange = model
  .define("webox_revalidation_change", {
    /** `<bucket> <kind> <id> <url>` */
    id: model.text().primaryKey(),
    url: model.text(),
    bucket: model.number(),
    kind: model.text(),
    subject_id: model.text(),
  })
  .indexes([{ on: ["url", "bucket"] }])
