import type { InvoiceInput } from "../invoice-snapshot"
import type { OrderAddress, OrderFacts, OrderItem } from "../order-facts"
import type { Seller } from "../snapshot"

/** What specs of documents begin with. Each function takes what is different. */
export function sampleSeller(changes: Partial<Seller> = {}): Seller {
  return {
    name: "WeBox Démo",
    legal_form: "SAS",
    capital: "10 000 €",
    address: { lines: ["1 rue de la République"], postal_code: "69001", city: "Lyon", country_code: "FR" },
    siren: "123456782",
    siret: "12345678200010",
    rcs_city: "Lyon",
    vat_number: "FR11123456782",
    email: "bonjour@webox.example",
    phone: "+33 4 00 00 00 00",
    iban: "FR7630006000011234567890189",
    is_franchise: false,
    vat_on_debits: false,
    logo: null,
    terms: {
      late_penalties: {
        fr: "Pénalités de retard : trois fois le taux d’intérêt légal",
        en: "Late payment: interest at three times the French legal rate",
      },
      recovery_fee: {
        fr: "Indemnité forfaitaire pour frais de recouvrement : 40 €",
        en: "Fixed compensation for recovery costs: €40",
      },
      discount: { fr: "Pas d’escompte pour paiement anticipé", en: "No discount for early payment" },
    },
    ...changes,
  }
}

export function sampleAddress(changes: Partial<OrderAddress> = {}): OrderAddress {
  return {
    first_name: "Chloé",
    last_name: "Lefèvre",
    address_1: "2 rue de Rivoli",
    postal_code: "75001",
    city: "Paris",
    country_code: "fr",
    ...changes,
  }
}

export const sampleCompany = (changes: Partial<OrderAddress> = {}): OrderAddress =>
  sampleAddress({
    company: "Acheteur & Cie <SARL>",
    metadata: { siren: "987654324", vat_number: "FR14987654324" },
    ...changes,
  })

export function sampleItem(changes: Partial<OrderItem> = {}): OrderItem {
  return {
    id: "item_1",
    title: "Affiche",
    subtitle: "50 × 70 cm",
    sku: "AFF-5070",
    requires_shipping: true,
    quantity: 2,
    unit_price: 24,
    is_tax_inclusive: true,
    adjustments: [],
    tax_lines: [{ rate: 20, code: "default" }],
    ...changes,
  }
}

export function sampleOrder(changes: Partial<OrderFacts> = {}): OrderFacts {
  return {
    id: "order_1",
    display_id: "1001",
    currency_code: "eur",
    email: "chloe@example.com",
    placed_on: "2026-11-23",
    items: [sampleItem()],
    shipping_methods: [],
    billing_address: sampleAddress(),
    shipping_address: sampleAddress(),
    ...changes,
  }
}

export function sampleInput(charged: string, changes: Partial<InvoiceInput> = {}): InvoiceInput {
  return {
    order: sampleOrder(),
    seller: sampleSeller(),
    language: "fr",
    charged,
    payments: [{ method: "card", amount: charged, paid_on: "2026-11-23" }],
    delivered_on: null,
    payment_terms_days: 30,
    books: null,
    ...changes,
  }
}
