import { askShop, openShop } from "./ask-shop"
import { client } from "./client"
import type { Capability } from "./names"

export interface CreditAccount {
  customer_id: string
  /** Name and e-mail; the id when the customer was deleted. */
  customer: string
  balance: number
  held: number
  available: number
  owed: number
}

export type MovementType = "purchase" | "grant" | "settlement" | "refund"

export interface Movement {
  id: string
  type: MovementType
  credits: number
  balance: number
  reason: string | null
  reference: { type: string; id: string }
  /** What a settlement paid for. */
  work: { kind: Capability; provider: string; model: string; model_name: string } | null
  created_at: string
}

export interface CreditSetting {
  id: string | null
  currency_code: string
  /** Of one credit, in the currency's main unit. */
  value: number
  /** In hundredths of a percent. */
  markup_bps: number
  created_at: string | null
}

export interface Receivable {
  customer_id: string
  credits: number
  /** Name and e-mail; the id when the customer was deleted. */
  customer: string
}

interface Page {
  has_more: boolean
  next_cursor: string | null
}

const accountPath = (customerId: string): string => `/admin/credits/accounts/${encodeURIComponent(customerId)}`

export async function fetchAccount(customerId: string): Promise<CreditAccount> {
  const [{ account }, [customer]] = await Promise.all([
    askShop<{ account: Omit<CreditAccount, "customer"> }>(accountPath(customerId)),
    readCustomers([customerId]),
  ])
  return { ...account, customer: customer ? titleOf(customer) : customerId }
}

export const fetchStatement = (customerId: string, cursor?: string) =>
  askShop<Page & { transactions: Movement[] }>(`${accountPath(customerId)}/transactions`, {
    query: { limit: 20, cursor },
  })

/** The whole statement as a file. */
export async function fetchStatementFile(customerId: string): Promise<Blob> {
  const path = `${accountPath(customerId)}/transactions`
  const answer = await openShop(path, {
    query: { format: "csv" },
    headers: { accept: "text/csv" },
  })
  return answer.blob()
}

export interface Grant {
  customer_id: string
  credits: number
  reason: string
}

/** @param key the same for each try of one grant: it is then made once */
export const giveCredits = (grant: Grant, key: string) =>
  askShop("/admin/credits/grants", { method: "POST", body: grant, headers: { "idempotency-key": key } })

export const fetchSetting = async (): Promise<CreditSetting> =>
  (await askShop<{ setting: CreditSetting }>("/admin/credits/settings")).setting

export const saveSetting = (setting: Pick<CreditSetting, "currency_code" | "value" | "markup_bps">) =>
  askShop("/admin/credits/settings", { method: "POST", body: setting })

export async function fetchReceivables(): Promise<Receivable[]> {
  const path = "/admin/credits/receivables?limit=100"
  const { receivables } = await askShop<{ receivables: Omit<Receivable, "customer">[] }>(path)
  const customers = await readCustomers(receivables.map(({ customer_id }) => customer_id))
  const titles = new Map(customers.map((customer) => [customer.id, titleOf(customer)]))
  return receivables.map((one) => ({ ...one, customer: titles.get(one.customer_id) ?? one.customer_id }))
}

export interface FoundCustomer {
  id: string
  email: string
  name: string
}

/** The customers with an account who match a text. */
export async function findCustomers(text: string): Promise<FoundCustomer[]> {
  const { customers } = await client.admin.customer.list({ q: text, has_account: true, limit: 5 })
  return customers.map(present)
}

/** The customers with these ids; who was deleted is left out. */
export async function readCustomers(ids: string[]): Promise<FoundCustomer[]> {
  if (ids.length === 0) return []
  const { customers } = await client.admin.customer.list({ id: ids, limit: ids.length })
  return customers.map(present)
}

function present(customer: {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
}): FoundCustomer {
  const { id, email, first_name, last_name } = customer
  return { id, email, name: [first_name, last_name].filter(Boolean).join(" ") }
}

/** How a customer is called on the page. */
export const titleOf = ({ email, name }: FoundCustomer): string => (name ? `${name} (${email})` : email)
