import type { ICustomerModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CheckoutCart, CheckoutCustomer } from "../../checkout/checkout-cart"

export type ResolveCustomerInput = {
  cart: CheckoutCart
  email?: string
  /** The customer who is signed in, if any. */
  customer_id?: string
}

/**
 * The customer whom the order will belong to: the one who is signed in, or the guest with this e-mail, made when new.
 *
 * Unlike Medusa's `findOrCreateCustomerStep`, a guest who types the e-mail of an account does not get the account: the
 * order would show up in it, and the cart would then be closed to the guest.
 */
export const resolveCustomerStep = createStep(
  "resolve-customer",
  async ({ cart, email, customer_id }: ResolveCustomerInput, { container }) => {
    const customers = container.resolve(Modules.CUSTOMER)
    const customer = await findOrCreate(customers, cart, email, customer_id)
    return new StepResponse({ customer, email: email ?? cart.email ?? customer?.email ?? null })
  }
)

async function findOrCreate(
  customers: ICustomerModuleService,
  cart: CheckoutCart,
  email: string | undefined,
  customerId: string | undefined
): Promise<CheckoutCustomer | null> {
  if (cart.customer?.has_account) return cart.customer
  if (customerId) return asCheckoutCustomer(await customers.retrieveCustomer(customerId, { relations: ["groups"] }))
  if (!email || cart.customer?.email === email) return cart.customer
  return (await findGuest(customers, email)) ?? (await createGuest(customers, email))
}

async function findGuest(customers: ICustomerModuleService, email: string): Promise<CheckoutCustomer | undefined> {
  const [guest] = await customers.listCustomers({ email, has_account: false }, { relations: ["groups"], take: 1 })
  return guest && asCheckoutCustomer(guest)
}

async function createGuest(customers: ICustomerModuleService, email: string): Promise<CheckoutCustomer> {
  try {
    return asCheckoutCustomer(await customers.createCustomers({ email }))
  } catch (error) {
    // The same guest may be checking out twice at this moment: the first one made the customer.
    const guest = await findGuest(customers, email)
    if (!guest) throw error
    return guest
  }
}

type StoredCustomer = Awaited<ReturnType<ICustomerModuleService["retrieveCustomer"]>>

function asCheckoutCustomer({ id, email, has_account, metadata, groups }: StoredCustomer): CheckoutCustomer {
  return {
    id,
    email,
    has_account,
    metadata: metadata ?? null,
    groups: (groups ?? []).map((group) => ({ id: group.id })),
  }
}
