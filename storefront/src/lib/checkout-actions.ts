"use server"

import { refresh } from "next/cache"
import { redirect } from "next/navigation"
import { addressFields, type Address } from "./address"
import { addressIntent } from "./address-intent"
import { BackendAwayError } from "./backend"
import { toBillingAddress } from "./billing"
import { readCart } from "./cart"
import { forgetCart, readCartCookie } from "./cart-cookie"
import { placeOrder, prepareCheckout } from "./checkout"
import { failureText, isSameAttempt } from "./checkout-failure"
import { checkoutProblems } from "./checkout-problems"
import { noDelivery, type CheckoutState, type CheckoutValues } from "./checkout-state"
import { toDelivery, valuesOfForm, withAddress } from "./checkout-values"
import { companyMetadata, savedCompanyMetadata } from "./company"
import { refusedNumber } from "./company-problems"
import { findCustomer, saveAddress } from "./customer"
import { forgetDraft } from "./draft"
import { endedFailure } from "./ended-failure"
import { placeOfForm } from "./form-place"
import { field } from "./form"
import { countOf } from "./form-state"
import type { Place } from "./place"
import { readSession, SessionEndedError } from "./session"

/** The checkout form was sent: recomputes the totals, or places the order and goes to its page. */
export async function submitCheckout(before: CheckoutState, form: FormData): Promise<CheckoutState> {
  const place = await placeOfForm(form)
  const sent = field(form, "attempt")
  const state: CheckoutState = {
    values: valuesOfForm(form),
    problems: {},
    attempt: /^[\w-]{36}$/.test(sent) ? sent : crypto.randomUUID(),
    answers: countOf(before, "answers") + 1,
    filled: countOf(before, "filled"),
  }
  try {
    const cartId = await checkoutCartId(place)
    if (cartId === undefined) return { ...state, failure: await failureText("cart", place) }
    return await answer(place, cartId, state, form)
  } catch (error) {
    if (error instanceof SessionEndedError)
      return { ...state, ...(await endedFailure(place, "/checkout", state.values)) }
    if (error instanceof BackendAwayError) return { ...state, failure: await failureText(error, place) }
    throw error
  }
}

async function answer(place: Place, cartId: string, state: CheckoutState, form: FormData): Promise<CheckoutState> {
  const intent = field(form, "intent")
  if (intent.startsWith(addressIntent)) return fill(place, cartId, state, intent.slice(addressIntent.length))
  if (intent !== "place") return update(place, cartId, state)
  const problems = await checkoutProblems(state.values, place)
  if (Object.keys(problems).length > 0) return { ...state, problems }
  return order(place, cartId, state, Number(field(form, "expected_total")))
}

/** The cart that the page showed. One that was just ordered counts too: asking again must give the same order. */
async function checkoutCartId(place: Place): Promise<string | undefined> {
  const cookie = await readCartCookie()
  if ((await readSession()) === undefined) return cookie?.id
  return (await readCart(place))?.id ?? cookie?.id
}

/** Puts one of the customer's addresses into the form. */
async function fill(place: Place, cartId: string, state: CheckoutState, addressId: string): Promise<CheckoutState> {
  const address = (await findCustomer())?.addresses.find(({ id }) => id === addressId)
  if (address === undefined) return { ...state, failure: await failureText("address", place) }
  return update(place, cartId, { ...state, values: withAddress(state.values, address), filled: state.filled + 1 })
}

async function update(place: Place, cartId: string, state: CheckoutState): Promise<CheckoutState> {
  const problems = await checkoutProblems(state.values, place)
  const wrong = { ...pick(problems, ["country_code", "shipping_option_id"]), ...wrongNumbers(state.values, problems) }
  if (Object.keys(wrong).length > 0) return { ...state, problems: wrong }
  const metadata = companyMetadata(state.values)
  try {
    await prepareCheckout(cartId, {
      shipping_address: { ...taxedPlace(state.values, problems), ...(metadata === undefined ? {} : { metadata }) },
      ...shippingOf(state.values),
      locale: place.medusaLocale,
    })
  } catch (error) {
    return { ...state, ...(await refusal(error, place)) }
  } finally {
    refresh()
  }
  return state
}

type Problems = CheckoutState["problems"]

/** Where the order goes, as far as it decides the tax: a postal code that is whole may name a territory of its own. */
function taxedPlace({ country_code, postal_code }: CheckoutValues, problems: Problems) {
  return { country_code, ...(postal_code === "" || problems.postal_code !== undefined ? {} : { postal_code }) }
}

function pick(problems: Problems, names: readonly (keyof Problems)[]): Problems {
  return Object.fromEntries(names.flatMap((name) => (problems[name] === undefined ? [] : [[name, problems[name]]])))
}

/** While the form is being filled in, a number that is still missing is no mistake. */
function wrongNumbers(values: CheckoutValues, problems: Problems): Problems {
  const numbers = ["siren", "vat_number"] as const
  return pick(
    problems,
    numbers.filter((name) => values[name] !== "")
  )
}

/** What the form says of an error: at the field that is meant, or else above all. */
async function refusal(
  error: unknown,
  place: Place
): Promise<Pick<CheckoutState, "failure"> & { problems?: Problems }> {
  const problems = await refusedNumber(error, place)
  return problems === undefined ? { failure: await failureText(error, place) } : { problems }
}

async function order(place: Place, cartId: string, state: CheckoutState, expected: number): Promise<CheckoutState> {
  const { values, attempt } = state
  const billing = toBillingAddress(values)
  const known = {
    email: values.email,
    shipping_address: toDelivery(values),
    ...(billing === undefined ? {} : { billing_address: billing }),
    ...shippingOf(values),
    locale: place.medusaLocale,
  }
  const total = Number.isFinite(expected) && expected >= 0 ? { expected_total: expected } : {}
  const details = { ...known, ...total, payment_provider_id: values.payment_provider_id }
  const placed = await placeOrder(cartId, details, attempt).catch((error: unknown) => ({ error }))
  if ("error" in placed) {
    // The totals shown next are those of this very address, so that placing again can succeed.
    await prepareCheckout(cartId, known).catch(() => undefined)
    refresh()
    const next = isSameAttempt(placed.error) ? attempt : crypto.randomUUID()
    return { ...state, attempt: next, ...(await refusal(placed.error, place)) }
  }
  if (values.save_address === "on") await keepAddress(known.shipping_address).catch(ignoreFailure)
  await forgetCart()
  await forgetDraft()
  const token = placed.access_token ? `?token=${encodeURIComponent(placed.access_token)}` : ""
  redirect(`${place.base}/orders/${placed.id}${token}`)
}

/** Without a way of shipping, an order of something that is sent is refused by the backend. */
function shippingOf({ shipping_option_id }: CheckoutValues): { shipping_option_id?: string } {
  return shipping_option_id === noDelivery ? {} : { shipping_option_id }
}

/**
 * Puts the address of an order into the account, with the company it names; the first one becomes the default. One that is
 * there already learns of the company.
 */
async function keepAddress(address: Address): Promise<void> {
  const { addresses = [] } = (await findCustomer()) ?? {}
  const known = addresses.find((saved) => addressFields.every((name) => (saved[name] ?? "") === (address[name] ?? "")))
  if (known !== undefined) {
    if (address.metadata !== undefined)
      await saveAddress(known.id, { metadata: savedCompanyMetadata(address.metadata) })
    return
  }
  await saveAddress(undefined, { ...address, ...(addresses.length === 0 ? { is_default_shipping: true } : {}) })
}

/** The order is placed: nothing that comes after may look as if it were not. */
function ignoreFailure(error: unknown): void {
  console.warn("An address could not be kept in the account.", error)
}
