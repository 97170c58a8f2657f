import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { cartErrors } from "../errors"

export interface Region {
  id: string
  currency_code: string
  /** ISO 3166 alpha-2, lower case. */
  countries: string[]
}

interface StoredRegion {
  id: string
  currency_code: string
  countries?: ({ iso_2?: string } | null)[] | null
}

/** @throws WEBOX_CARTS_REGION_UNKNOWN (400) */
export async function findRegion(container: MedusaContainer, id: string): Promise<Region> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "region",
    fields: ["id", "currency_code", "countries.iso_2"],
    filters: { id },
  })
  const region: StoredRegion | undefined = data[0]
  if (!region) throw cartErrors.WEBOX_CARTS_REGION_UNKNOWN()
  const countries = (region.countries ?? []).flatMap((country) => (country?.iso_2 ? [country.iso_2] : []))
  return { id: region.id, currency_code: region.currency_code, countries }
}
