/**
 * The id of a row of the demo shop, always the same for the same name: `demoId("prod", "tide-table")` is `prod_demo_tide-table`.
 *
 * The seed may be killed between any two transactions. With ids that are known beforehand, the next run creates what is
 * missing and doubles nothing.
 *
 * @param prefix Medusa's prefix of the entity, such as `prod` or `reg`
 * @param name what identifies the row among its kind
 */
export function demoId(prefix: string, name: string): string {
  return `${prefix}_demo_${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`
}
