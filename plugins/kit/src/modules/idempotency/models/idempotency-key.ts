import { model } from "@medusajs/framework/utils"

/** One request that came with an `Idempotency-Key`, and its answer once there is one. */
export const IdempotencyKey = model
  .define("webox_idempotency_key", {
    /** Hash of method, path, caller and key. */
    id: model.text().primaryKey(),
    /** Hash of what the request asks for: the key may come again only with the same. */
    body_hash: model.text(),
    /** Which try runs: only that one may write the answer. */
    attempt: model.text(),
    status: model.enum(["running", "done"]),
    /** Until when the try has the key to itself; it renews this while it lives. */
    leased_until: model.dateTime(),
    /** From then on the key is as if it had never come. */
    expires_at: model.dateTime(),
    answer: model.json().nullable(),
  })
  .indexes([{ on: ["expires_at"] }])
