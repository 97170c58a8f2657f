import type { AddressField } from "@/lib/address"
import { addressLines } from "@/lib/address-lines"
import type { Place } from "@/lib/place"

/** An address, line by line. */
export function AddressText({
  address,
  place,
}: {
  address: Partial<Record<AddressField, string | null>>
  place: Place
}) {
  return (
    <address className="text-muted not-italic">
      {addressLines(address, place.language).map((line, index) => (
        <span key={index} className="block">
          {line}
        </span>
      ))}
    </address>
  )
}
