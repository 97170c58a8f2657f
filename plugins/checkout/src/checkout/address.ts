import type { AddressFields } from "./checkout-cart"

const textFields = [
  "first_name",
  "last_name",
  "company",
  "phone",
  "address_1",
  "address_2",
  "city",
  "province",
  "postal_code",
  "country_code",
] as const

/** Whether two addresses say the same; an empty text counts as nothing. Metadata is compared as JSON. */
export function isSameAddress(left: AddressFields | null, right: AddressFields | null): boolean {
  if (!left || !right) return left === right
  return (
    textFields.every((field) => (left[field] || null) === (right[field] || null)) &&
    JSON.stringify(left.metadata ?? null) === JSON.stringify(right.metadata ?? null)
  )
}

/** What a module writes of an address: a new row, so without the id of the old one. */
export function addressData(address: AddressFields) {
  return {
    first_name: address.first_name ?? undefined,
    last_name: address.last_name ?? undefined,
    company: address.company ?? undefined,
    phone: address.phone ?? undefined,
    address_1: address.address_1 ?? undefined,
    address_2: address.address_2 ?? undefined,
    city: address.city ?? undefined,
    province: address.province ?? undefined,
    postal_code: address.postal_code ?? undefined,
    country_code: address.country_code ?? undefined,
    metadata: address.metadata ?? undefined,
  }
}
