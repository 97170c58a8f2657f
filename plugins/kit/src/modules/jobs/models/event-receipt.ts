import { model } from "@medusajs/framework/utils"

/**
 * That an event reached this shop's subscribers, kept for events whose loss a reconciler has to notice.
 * The id is `<event name>:<id of what it is about>`.
 */
export const EventReceipt = model.define("webox_event_receipt", {
  id: model.text().primaryKey(),
  received_at: model.dateTime(),
})
