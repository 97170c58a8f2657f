"use client"

import { addressIntent } from "@/lib/address-intent"

export interface AddressChoice {
  id: string
  /** The address line by line. */
  lines: string[]
}

/** The customer's addresses as buttons, each of which fills the form: also without JavaScript. */
export function SavedAddresses({
  addresses,
  title,
  hint,
}: {
  addresses: AddressChoice[]
  title: string
  hint: string
}) {
  if (addresses.length === 0) return null
  return (
    <section aria-labelledby="saved-addresses">
      <h2 id="saved-addresses" className="text-lg font-medium">
        {title}
      </h2>
      <p className="mt-1 mb-5 text-sm text-muted">{hint}</p>
      <ul className="grid gap-3 sm:grid-cols-2">
        {addresses.map(({ id, lines: [name, ...lines] }) => (
          <li key={id} className="flex">
            <button
              name="intent"
              value={addressIntent + id}
              className="w-full cursor-pointer rounded-field border border-line px-4 py-3 text-left text-sm hover:border-base-content hover:bg-base-200"
            >
              <span className="block font-medium">{name}</span>{" "}
              {lines.map((line) => (
                <span key={line} className="block text-muted">
                  {line}{" "}
                </span>
              ))}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
