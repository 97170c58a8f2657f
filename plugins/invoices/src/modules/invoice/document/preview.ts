import { invoiceSnapshot } from "./invoice-snapshot"
import type { OrderAddress } from "./order-facts"
import type { InvoiceSettings } from "./settings"
import type { IssuedDocument } from "./snapshot"

const CHARGED = "52.90"

const customer: OrderAddress = {
  first_name: "Camille",
  last_name: "Exemple",
  address_1: "1 rue de l’Exemple",
  postal_code: "75001",
  city: "Paris",
  country_code: "fr",
}

/**
 * What an invoice by these settings looks like: a made-up order, under the number 0, which no issued document has.
 *
 * @param today `YYYY-MM-DD`
 * @throws as `invoiceSnapshot` does
 */
export function previewInvoice(settings: InvoiceSettings, today: string): IssuedDocument {
  const { seller, language, payment_terms_days, invoice_pattern } = settings
  const taxed = { is_tax_inclusive: true, adjustments: [], tax_lines: [{ rate: seller.is_franchise ? 0 : 20 }] }
  const snapshot = invoiceSnapshot({
    order: {
      id: "order_preview",
      display_id: "0",
      currency_code: "eur",
      email: "camille@example.com",
      placed_on: today,
      items: [
        { id: "item", title: "Affiche (exemple)", requires_shipping: true, quantity: 2, unit_price: 24, ...taxed },
      ],
      shipping_methods: [{ id: "delivery", name: "Livraison (exemple)", amount: "4.90", ...taxed }],
      billing_address: customer,
      shipping_address: customer,
    },
    seller,
    language,
    charged: CHARGED,
    payments: [{ method: "card", amount: CHARGED, paid_on: today }],
    delivered_on: null,
    payment_terms_days,
    books: null,
  })
  const number = invoice_pattern.replace("{year}", today.slice(0, 4)).replace("{number}", "000000")
  return { ...snapshot, number, issued_on: today }
}
