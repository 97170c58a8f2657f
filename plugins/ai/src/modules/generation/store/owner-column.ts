import type { Owner } from "./records"

/** The column that names an owner, and what stands in it. */
export function ownerColumn(owner: Owner): { column: "customer_id" | "user_id"; value: string } {
  if ("customer_id" in owner) return { column: "customer_id", value: owner.customer_id }
  return { column: "user_id", value: owner.user_id }
}
