import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Who a cart belongs to. */
export interface CartOwner {
  customer_id: string | null
  /** Medusa gives a guest a customer row too, as soon as there is an e-mail; only one with an account can sign in. */
  has_account: boolean
}

export interface OrderOwner extends CartOwner {
  order_id: string
  created_at: Date
}

/**
 * One look-up by primary key instead of Medusa's query, which makes two and builds entities: it runs before every request
 * on a cart. The tables are read, never written.
 */
export async function findCartOwner(container: MedusaContainer, cartId: string): Promise<CartOwner | undefined> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: CartOwner[] }>(
    `select cart.customer_id, coalesce(customer.has_account, false) as has_account
     from cart left join customer on customer.id = cart.customer_id and customer.deleted_at is null
     where cart.id = ? and cart.deleted_at is null`,
    [cartId]
  )
  return rows[0]
}

export async function findOrderOwner(container: MedusaContainer, orderId: string): Promise<OrderOwner | undefined> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: OrderOwner[] }>(
    `select orders.id as order_id, orders.customer_id, coalesce(customer.has_account, false) as has_account,
            orders.created_at
     from "order" as orders left join customer on customer.id = orders.customer_id and customer.deleted_at is null
     where orders.id = ? and orders.deleted_at is null`,
    [orderId]
  )
  return rows[0]
}

/** What a payment collection pays for. */
export async function findPaymentSubject(
  container: MedusaContainer,
  paymentCollectionId: string
): Promise<{ cart_id: string | null; order_id: string | null } | undefined> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: { cart_id: string | null; order_id: string | null }[] }>(
    `select cart_id, null as order_id from cart_payment_collection
     where payment_collection_id = ? and deleted_at is null
     union all
     select null, order_id from order_payment_collection
     where payment_collection_id = ? and deleted_at is null`,
    [paymentCollectionId, paymentCollectionId]
  )
  return rows.find((row) => row.order_id) ?? rows[0]
}

/** The rows of an e-mail: at most one with an account and one without. @param email in lower case */
export async function findCustomersByEmail(
  container: MedusaContainer,
  email: string
): Promise<{ id: string; has_account: boolean }[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: { id: string; has_account: boolean }[] }>(
    "select id, has_account from customer where email = ? and deleted_at is null",
    [email]
  )
  return rows
}
