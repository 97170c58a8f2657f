import "server-only"
import { askBackend, BackendError } from "./backend"
import { readToken } from "./session-token"

export interface Credentials {
  /** In lower case: Medusa's e-mail logins know upper from lower, people do not. */
  email: string
  password: string
}

/** The login is right, and its account cannot be opened yet: a sign-up is on its way, or was cut short a moment ago. */
export class UnfinishedAccountError extends Error {}

export interface Person {
  first_name?: string
  last_name?: string
}

/**
 * Signs a customer in. A sign-up that was cut short between login and customer is finished on the way.
 * @returns the session's token, or undefined when there is no such login
 * @throws UnfinishedAccountError
 */
export async function signIn(credentials: Credentials): Promise<string | undefined> {
  const token = await authenticate(credentials)
  return token === undefined ? undefined : finish(token, credentials, {})
}

/**
 * Makes an account. Who has one already, with this very password, is signed in.
 * @returns the session's token, or undefined when the e-mail has an account with another password
 * @throws UnfinishedAccountError
 */
export async function signUp(credentials: Credentials, person: Person): Promise<string | undefined> {
  const token = (await register(credentials)) ?? (await authenticate(credentials))
  return token === undefined ? undefined : finish(token, credentials, person)
}

function register(credentials: Credentials): Promise<string | undefined> {
  return tokenFrom("/auth/customer/emailpass/register", credentials)
}

function authenticate(credentials: Credentials): Promise<string | undefined> {
  return tokenFrom("/auth/customer/emailpass", credentials)
}

async function tokenFrom(path: string, credentials: Credentials): Promise<string | undefined> {
  try {
    return (await askBackend<{ token: string }>(path, { method: "POST", body: { ...credentials } })).token
  } catch (error) {
    if (error instanceof BackendError && error.status === 401) return undefined
    throw error
  }
}

/**
 * A token that names no customer belongs to a login without one: the customer is made, or what a sign-up left behind is taken up
 * by the backend, and the token made anew.
 */
async function finish(token: string, credentials: Credentials, person: Person): Promise<string> {
  if (isWhole(token)) return token
  try {
    await askBackend("/store/customers", { method: "POST", token, body: { email: credentials.email, ...person } })
  } catch (error) {
    // There is one by now: the same form sent twice at once, or a sign-up that was cut short.
    if (!(error instanceof BackendError && error.status === 422)) throw error
  }
  const renewed = await askBackend<{ token: string }>("/auth/token/refresh", { method: "POST", token })
  if (!isWhole(renewed.token)) throw new UnfinishedAccountError()
  return renewed.token
}

function isWhole(token: string): boolean {
  return Boolean(readToken(token)?.customerId)
}
