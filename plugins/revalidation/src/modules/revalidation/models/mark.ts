import { model } from "@medusajs/framework/utils"

/** How far a schedule has looked. */
export const RevalidationMark = model.define("webox_revalidation_mark", {
  /** The schedule's name. */
  id: model.text().primaryKey(),
  /** All that was due up to then is noticed. */
  looked_until: model.dateTime(),
})
