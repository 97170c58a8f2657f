"use client"

import { isRequired, type TextField } from "@/lib/address"

interface Props {
  name: TextField
  label: string
  /** The word after the label of a field that may stay empty. */
  optional: string
  value: string
  problem: string | undefined
  isFirstProblem: boolean
  countries: { value: string; name: string }[]
}

const autoComplete: Record<TextField, string> = {
  email: "email",
  first_name: "shipping given-name",
  last_name: "shipping family-name",
  company: "shipping organization",
  address_1: "shipping address-line1",
  address_2: "shipping address-line2",
  postal_code: "shipping postal-code",
  city: "shipping address-level2",
  province: "shipping address-level1",
  country_code: "shipping country",
  phone: "shipping tel",
}

const widths: Partial<Record<TextField, string>> = {
  first_name: "sm:col-span-3",
  last_name: "sm:col-span-3",
  postal_code: "sm:col-span-2",
  city: "sm:col-span-4",
}

/** One field of the checkout with its label and, when there is one, its problem. */
export function CheckoutField({ name, label, optional, value, problem, isFirstProblem, countries }: Props) {
  const shared = {
    id: name,
    name,
    defaultValue: value,
    autoComplete: autoComplete[name],
    required: isRequired(name),
    "aria-invalid": problem ? true : undefined,
    "aria-describedby": problem ? `${name}-problem` : undefined,
    "data-problem": problem ? name : undefined,
    // Without JavaScript the page comes back whole: the browser then goes to the first problem by itself.
    autoFocus: isFirstProblem,
  }
  return (
    <div className={widths[name] ?? "sm:col-span-6"}>
      <label htmlFor={name} className="mb-1.5 block text-sm font-medium">
        {label} {isRequired(name) ? null : <span className="font-normal text-muted">{optional}</span>}
      </label>
      {name === "country_code" ? (
        <select {...shared} className="select">
          {countries.map((country) => (
            <option key={country.value} value={country.value}>
              {country.name}
            </option>
          ))}
        </select>
      ) : (
        <input {...shared} type={inputType(name)} maxLength={254} className="input" />
      )}
      {problem ? (
        <p id={`${name}-problem`} className="mt-1.5 text-sm font-medium text-error">
          {problem}
        </p>
      ) : null}
    </div>
  )
}

function inputType(name: TextField): string {
  return name === "email" ? "email" : name === "phone" ? "tel" : "text"
}
