"use server"

import { redirect } from "next/navigation"
import type { Message } from "@/components/message-form"
import { addressFields, toAddress } from "./address"
import { companyMetadata, savedCompanyMetadata, type CompanyValues } from "./company"
import { companyProblems } from "./company-problems"
import { findCustomer, removeAddress, saveAddress } from "./customer"
import { forgetDraft } from "./draft"
import { askToSignIn } from "./end-session"
import { field } from "./form"
import { answerOf, failed, sentences } from "./form-answers"
import { placeOfForm } from "./form-place"
import type { FormState } from "./form-state"
import { checkFields, longestKept, textOfForm } from "./person-fields"
import { listRegions, type Place } from "./place"
import { SessionEndedError } from "./session"

const list = "/account/addresses"

/** Adds an address to the account, or changes one; the first one becomes the default. */
export async function submitAddress(before: FormState, form: FormData): Promise<FormState> {
  const place = await placeOfForm(form)
  const values = textOfForm(form, addressFields)
  const isDefault = field(form, "is_default") === "on"
  const company = companyOfForm(form, values.company)
  const { is_company, siren, vat_number } = company
  const state = answerOf(before, { ...values, is_company, siren, vat_number, is_default: isDefault ? "on" : "" })
  const countries = (await listRegions()).flatMap((region) => region.countries.map(({ iso_2 }) => iso_2))
  const { company_name, ...numbers } = await companyProblems(company, values.country_code, place)
  const problems = {
    ...numbers,
    ...(company_name === undefined ? {} : { company: company_name }),
    ...(await sentences(place, checkFields(values, addressFields, countries))),
  }
  if (Object.keys(problems).length > 0) return { ...state, problems }
  const failure = await save(
    idOf(form),
    { ...emptied, ...toAddress(values), metadata: savedCompanyMetadata(companyMetadata(company)) },
    isDefault
  ).catch(failed(place, `${list}/${idOf(form) ?? "new"}`, state.values))
  if (failure !== undefined) return { ...state, ...failure }
  await forgetDraft()
  redirect(`${place.base}${list}?notice=saved`)
}

/** What may stay empty: a field that was emptied must be emptied in the account too. */
const emptied = { company: null, address_2: null, province: null, phone: null }

/** The company that is named in the address form: its name is the address's own line. */
function companyOfForm(form: FormData, company_name: string): CompanyValues {
  const [is_company = "", siren = "", vat_number = ""] = ["is_company", "siren", "vat_number"].map((name) =>
    field(form, name).slice(0, longestKept)
  )
  return { is_company, company_name, siren, vat_number }
}

async function save(id: string | undefined, address: Record<string, unknown>, isDefault: boolean): Promise<undefined> {
  const isFirst = id === undefined && (await findCustomer())?.addresses.length === 0
  return saveAddress(id, { ...address, ...(isDefault || isFirst ? { is_default_shipping: true } : {}) })
}

/** Makes an address the one that the checkout proposes. */
export async function makeDefault(_before: Message | undefined, form: FormData): Promise<Message | undefined> {
  const place = await placeOfForm(form)
  return change(place, "default", () => saveAddress(requiredId(form), { is_default_shipping: true }))
}

/** Takes an address out of the account. */
export async function dropAddress(_before: Message | undefined, form: FormData): Promise<Message | undefined> {
  const place = await placeOfForm(form)
  return change(place, "removed", () => removeAddress(requiredId(form)))
}

async function change(place: Place, notice: string, act: () => Promise<undefined>): Promise<Message | undefined> {
  try {
    await act()
  } catch (error) {
    if (error instanceof SessionEndedError) return askToSignIn(place, list)
    return { text: (await failed(place, list)(error)).failure }
  }
  redirect(`${place.base}${list}?notice=${notice}`)
}

function idOf(form: FormData): string | undefined {
  const id = field(form, "address_id")
  return /^cuaddr_\w{1,60}$/.test(id) ? id : undefined
}

/** An id that cannot be one is nobody's address. */
function requiredId(form: FormData): string {
  return idOf(form) ?? "cuaddr_none"
}
