/** One at a time for a customer: which of their carts is the newest must not change while it is used. */
export function customerLock(customerId: string): string {
  return `webox-carts:${customerId}`
}
