import { addressFields, checkText, textFields, type Problem, type TextField, type TextValues } from "./address"
import { field } from "./form"

/** A password is as long as the person likes, within reason; NIST SP 800-63B asks for at least eight characters. */
export const shortestPassword = 8
export const longestPassword = 128

/** Longer than any field may be, short enough to be shown again. */
export const longestKept = 500

const noText = Object.fromEntries(textFields.map((name) => [name, ""])) as TextValues

/** What was entered in these fields; the others are empty. */
export function textOfForm(form: FormData, names: readonly TextField[]): TextValues {
  const values = { ...noText }
  for (const name of names) values[name] = field(form, name).slice(0, longestKept)
  return values
}

/** What is wrong with these fields alone. */
export function checkFields(
  values: TextValues,
  names: readonly TextField[],
  countries: string[] = []
): Partial<Record<TextField, Problem>> {
  const found = checkText(values, countries)
  return Object.fromEntries(names.flatMap((name) => (found[name] === undefined ? [] : [[name, found[name]]])))
}

/** A password is kept to the letter: spaces at its ends belong to it. */
export function passwordOf(form: FormData): string {
  const value = form.get("password")
  return typeof value === "string" ? value : ""
}

/** What is wrong with a new password. */
export function checkPassword(password: string): "required" | "too_short" | "too_long" | undefined {
  if (password === "") return "required"
  const { length } = [...password]
  if (length < shortestPassword) return "too_short"
  return length > longestPassword ? "too_long" : undefined
}

/** The address as the form shows it; the e-mail is not part of it. */
export function textOfAddress(address: Partial<Record<(typeof addressFields)[number], string | null>>): TextValues {
  const values = { ...noText }
  for (const name of addressFields) values[name] = address[name] ?? ""
  return values
}
