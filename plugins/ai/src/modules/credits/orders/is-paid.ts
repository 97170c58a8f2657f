import { roundMoney, toDecimal } from "@webox/kit/money"
import type { OrderFacts } from "./order-facts"

/**
 * Whether an order is paid: what was captured, and not given back, reaches its total. An order of zero is paid when it is
 * placed. The truth is the capture and refund rows, not `payment_status`: Medusa calls an order of zero unpaid for ever.
 */
export function isPaid({
  total,
  captured,
  refunded,
  currency_code,
}: Pick<OrderFacts, "total" | "captured" | "refunded" | "currency_code">): boolean {
  const net = toDecimal(captured).minus(toDecimal(refunded))
  return roundMoney(net, currency_code).isGreaterThanOrEqualTo(roundMoney(total, currency_code))
}
