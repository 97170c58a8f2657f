import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Change, ChangeKind } from "../modules/revalidation/change"

/** What can be translated and is on a page, by the name that translations have for it. */
const KINDS: Record<string, ChangeKind> = {
  product: "product",
  product_variant: "variant",
  product_option: "option",
  product_option_value: "option_value",
  product_category: "category",
  product_collection: "collection",
  region: "region",
}

/** Puts what was translated in the place of its translations. */
export async function readTranslated(container: MedusaContainer, changes: Change[]): Promise<Change[]> {
  const translations = changes.filter(({ kind }) => kind === "translation").map(({ id }) => id)
  if (translations.length === 0) return changes
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: { reference: string; reference_id: string }[] }>(
      "SELECT DISTINCT reference, reference_id FROM translation WHERE id = ANY(?)",
      [translations]
    )
  const translated = rows.flatMap(({ reference, reference_id }): Change[] => {
    const kind = KINDS[reference]
    return kind ? [{ kind, id: reference_id }] : []
  })
  return [...changes.filter(({ kind }) => kind !== "translation"), ...translated]
}
