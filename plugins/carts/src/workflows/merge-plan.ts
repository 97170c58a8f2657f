import type { MergedInto } from "../carts/merge-marks"

/** What a merge is about to do; the same shape for every case, since steps hand it on. */
export interface MergePlan {
  kind: "keep" | "merge"
  customer: { id: string; email: string }
  /** The cart that comes in; the same as the target when it becomes the customer's. */
  source_id: string | null
  /** The customer's newest open cart; null when there is none, and a merge makes one. */
  target_id: string | null
  /** What an earlier merge of the held cart told. */
  merged: MergedInto | null
}
