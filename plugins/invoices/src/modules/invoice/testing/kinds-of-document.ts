import { creditNoteSnapshot } from "../document/credit-note-snapshot"
import { invoiceSnapshot, type InvoiceInput } from "../document/invoice-snapshot"
import type { OrderFacts, OrderItem } from "../document/order-facts"
import type { IssuedDocument, Seller } from "../document/snapshot"
import {
  sampleAddress,
  sampleCompany,
  sampleInput,
  sampleItem,
  sampleOrder,
  sampleSeller,
} from "../document/testing/sample"

interface Kind {
  charged: string
  order?: Partial<OrderFacts>
  seller?: Partial<Seller>
  input?: Partial<InvoiceInput>
}

const bears = (code: string, rate = 0): Partial<OrderItem> => ({
  is_tax_inclusive: false,
  tax_lines: [{ rate, code }],
})
const shipping = (amount: number, rate = 20) => ({
  id: "sm_1",
  name: "Colissimo, à domicile",
  amount,
  is_tax_inclusive: true,
  adjustments: [],
  tax_lines: [{ rate }],
})
const german = sampleCompany({ city: "Berlin", country_code: "de", metadata: { vat_number: "DE123456789" } })
const both = (address: typeof german) => ({ billing_address: address, shipping_address: address })
const download = sampleItem({ id: "item_2", title: "Fichier", sku: null, requires_shipping: false, quantity: 1 })

/** Every kind of invoice that a shop can issue. */
const INVOICES = {
  "to a person": { charged: "54.00", order: { shipping_methods: [shipping(6)] } },
  "to a company": { charged: "48.00", order: both(sampleCompany()) },
  "of a seller without VAT": {
    charged: "48.00",
    order: { items: [sampleItem(bears("VATEX-FR-FRANCHISE"))] },
    seller: { is_franchise: true, vat_number: null },
  },
  "with reverse charge": {
    charged: "48.00",
    order: { items: [sampleItem({ ...bears("VATEX-EU-AE"), requires_shipping: false })], ...both(german) },
  },
  "of goods within the EU": {
    charged: "48.00",
    order: { items: [sampleItem(bears("VATEX-EU-IC"))], ...both(german) },
    input: { delivered_on: "2026-11-22" },
  },
  "of an export": {
    charged: "48.00",
    order: { items: [sampleItem(bears("VATEX-EU-G"))], ...both(sampleAddress({ city: "Genève", country_code: "ch" })) },
  },
  "of services outside the scope": {
    charged: "48.00",
    order: {
      items: [sampleItem({ ...bears("VATEX-EU-O"), requires_shipping: false })],
      ...both(sampleAddress({ city: "Boston", country_code: "us" })),
    },
  },
  "of services outside the scope, to a company": {
    charged: "48.00",
    order: {
      items: [sampleItem({ ...bears("VATEX-EU-O"), requires_shipping: false })],
      ...both(sampleCompany({ city: "Zürich", country_code: "ch", metadata: { vat_number: "CHE-116.281.710" } })),
    },
  },
  "of an export and services outside the scope": {
    charged: "78.00",
    order: {
      items: [sampleItem(bears("VATEX-EU-G")), { ...download, ...bears("VATEX-EU-O") }],
      shipping_methods: [{ ...shipping(6), is_tax_inclusive: false, tax_lines: [{ rate: 0, code: "VATEX-EU-G" }] }],
      ...both(sampleAddress({ city: "Boston", country_code: "us" })),
    },
  },
  "of goods and services": { charged: "72.00", order: { items: [sampleItem(), download] } },
  "of services, on debits": { charged: "24.00", order: { items: [download] }, seller: { vat_on_debits: true } },
  "to be paid": { charged: "48.00", order: both(sampleCompany()), input: { payments: [] } },
  "paid in part": {
    charged: "48.00",
    input: { payments: [{ method: "paypal", amount: "20.00", paid_on: "2026-11-23" }] },
    seller: { iban: null },
  },
  "with discounts and many rates": {
    charged: "84.59",
    order: {
      items: [
        sampleItem({ id: "a", adjustments: [{ amount: 7.33, is_tax_inclusive: true }] }),
        sampleItem({ id: "b", title: "Livre", quantity: 3, unit_price: 9.99, tax_lines: [{ rate: 5.5 }] }),
        sampleItem({ id: "c", unit_price: 9.95, quantity: 1, is_tax_inclusive: false, tax_lines: [{ rate: 20 }] }),
        sampleItem({ id: "d", unit_price: 0, quantity: 1 }),
      ],
      shipping_methods: [shipping(2.01, 5.5)],
      shipping_address: sampleAddress({ first_name: "Ελένη", city: "Lille", postal_code: "59000" }),
    },
  },
  "of nothing": { charged: "0.00", order: { items: [sampleItem({ unit_price: 0 })] }, input: { payments: [] } },
  "in dollars": {
    charged: "48.00",
    order: { currency_code: "usd" },
    input: { books: { currency_code: "eur", rate: { per_unit: "1.0848", dated: "2026-11-23" } } },
  },
  "of an export in dollars, whose rate nobody has set": {
    charged: "48.00",
    order: {
      currency_code: "usd",
      items: [sampleItem(bears("VATEX-EU-G"))],
      ...both(sampleAddress({ city: "Boston", country_code: "us" })),
    },
    input: { books: { currency_code: "eur", rate: null } },
  },
  "in both languages": { charged: "48.00", input: { language: "fr_en" } },
  "in English": { charged: "48.00", input: { language: "en" } },
  "with names of any script": {
    charged: "48.00",
    order: {
      items: [sampleItem({ title: 'Poster "été" & <fun> 🎨\u0007\ud800', subtitle: "張偉 · Ёлка · مرحبا" })],
      billing_address: sampleAddress({ first_name: "O'Brien & Fils", last_name: "<script>alert(1)</script> 🦊" }),
    },
  },
} satisfies Record<string, Kind>

export type InvoiceKind = keyof typeof INVOICES

function issued(kind: Kind): IssuedDocument {
  const input = sampleInput(kind.charged, {
    order: sampleOrder(kind.order),
    seller: sampleSeller(kind.seller),
    ...kind.input,
  })
  return { ...invoiceSnapshot(input), number: "WB-2026-000042", issued_on: "2026-11-23" }
}

export function sampleInvoice(kind: InvoiceKind): IssuedDocument {
  return issued(INVOICES[kind])
}

/** Invoices and credit notes, by what they are. Of each invoice there is a credit note of all, and one of a part. */
export function kindsOfDocument(): [name: string, document: IssuedDocument][] {
  return Object.entries<Kind>(INVOICES).flatMap(([name, kind]): [string, IssuedDocument][] => {
    const invoice = issued(kind)
    const credit = (amount: string): IssuedDocument => ({
      ...creditNoteSnapshot({
        invoice,
        credited: [],
        refund: { amount, method: "card", refunded_on: "2026-11-24" },
        reason: "Article manquant",
      }),
      number: "AV-2026-000007",
      issued_on: "2026-11-24",
    })
    const notes: [string, IssuedDocument][] = [[`credit note for all, ${name}`, credit(invoice.totals.gross)]]
    if (invoice.totals.gross !== "0.00") notes.push([`credit note for a part, ${name}`, credit("7.77")])
    return [[`invoice ${name}`, invoice], ...notes]
  })
}

/** Tax at a foreign rate: sound by EN 16931, while the French rules know French rates alone. */
export function ossInvoice(): IssuedDocument {
  const items = [sampleItem({ tax_lines: [{ rate: 19, code: "OSS" }] })]
  return issued({ charged: "48.00", order: { items, ...both(sampleAddress({ city: "Köln", country_code: "de" })) } })
}
