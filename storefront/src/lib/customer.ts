import "server-only"
import { addressFields, type AddressField } from "./address"
import { askBackend, BackendError, type BackendRequest } from "./backend"
import type { Place } from "./place"
import { redirect } from "next/navigation"
import { leaveForSignIn } from "./end-session"
import { signInPath } from "./return-path"
import { readSession, SessionEndedError, sessionToken, throwEnded } from "./session"

export type SavedAddress = Record<AddressField, string | null> & {
  id: string
  is_default_shipping: boolean
  /** Names the company that buys, if one does: see `companyOf`. */
  metadata: Record<string, unknown> | null
}

export interface Customer {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
  phone: string | null
  addresses: SavedAddress[]
}

const fields = [
  "id,email,first_name,last_name,phone,addresses.id,addresses.is_default_shipping,addresses.created_at",
  "addresses.metadata",
  ...addressFields.map((field) => `addresses.${field}`),
].join(",")

/**
 * The customer of a session, with their addresses, the default one first.
 * @throws SessionEndedError, also when the customer is gone
 */
export async function readCustomer(token: string): Promise<Customer> {
  const answer = await askBackend<{ customer: Customer }>("/store/customers/me", { query: { fields }, token })
    .catch(throwEnded)
    .catch(throwGone)
  const { addresses, ...customer } = answer.customer
  return { ...customer, addresses: addresses.sort(byDefault) }
}

/** The customer who is signed in here, or undefined for a guest. @throws SessionEndedError */
export async function findCustomer(): Promise<Customer | undefined> {
  const session = await readSession()
  if (session === undefined) return undefined
  if (session.token === undefined) throw new SessionEndedError()
  return readCustomer(session.token)
}

/** Whether this browser has a session that the backend still takes. */
export async function isSignedIn(): Promise<boolean> {
  try {
    return (await findCustomer()) !== undefined
  } catch (error) {
    if (error instanceof SessionEndedError) return false
    throw error
  }
}

/** For pages of the account: who is signed in, or the way to the sign-in page and back to this path of the place. */
export async function requireCustomer(place: Place, path: string): Promise<{ customer: Customer; token: string }> {
  const session = await readSession()
  if (session === undefined) redirect(place.base + signInPath(path))
  if (session.token === undefined) leaveForSignIn(place, path)
  try {
    return { customer: await readCustomer(session.token), token: session.token }
  } catch (error) {
    if (error instanceof SessionEndedError) leaveForSignIn(place, path)
    throw error
  }
}

/** Changes the customer who is signed in. @throws SessionEndedError */
export async function updateCustomer(change: {
  first_name: string
  last_name: string
  phone: string | null
}): Promise<undefined> {
  await askAsCustomer("/store/customers/me", { method: "POST", query: { fields: "id" }, body: change })
  return undefined
}

/** Adds an address, or changes the one of that id. @throws SessionEndedError */
export async function saveAddress(id: string | undefined, address: object): Promise<undefined> {
  const path = `/store/customers/me/addresses${id === undefined ? "" : `/${id}`}`
  await askAsCustomer(path, { method: "POST", query: { fields: "id" }, body: address })
  return undefined
}

/** @throws SessionEndedError */
export async function removeAddress(id: string): Promise<undefined> {
  await askAsCustomer(`/store/customers/me/addresses/${id}`, { method: "DELETE", query: { fields: "id" } })
  return undefined
}

/** Asks with the session's token; no session is one that has ended. @throws SessionEndedError */
async function askAsCustomer<T>(path: string, request: BackendRequest): Promise<T> {
  const token = await sessionToken()
  if (token === undefined) throw new SessionEndedError()
  return askBackend<T>(path, { ...request, token }).catch(throwEnded)
}

function throwGone(error: unknown): never {
  throw error instanceof BackendError && error.status === 404 ? new SessionEndedError() : error
}

function byDefault(a: SavedAddress, b: SavedAddress): number {
  return Number(b.is_default_shipping) - Number(a.is_default_shipping) || (a.id < b.id ? -1 : 1)
}
