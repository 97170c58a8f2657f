import type { Bilingual } from "../document/tax-case"

/** What documents say beside their data. */
export const WORDS = {
  invoice: { fr: "Facture", en: "Invoice" },
  credit_note: { fr: "Avoir", en: "Credit note" },
  number: { fr: "Numéro", en: "Number" },
  issued: { fr: "Date d’émission", en: "Date of issue" },
  due: { fr: "Échéance", en: "Due date" },
  order: { fr: "Commande", en: "Order" },
  corrects: { fr: "Facture d’origine", en: "Original invoice" },
  of: { fr: "du", en: "of" },
  nature: { fr: "Opération", en: "Supply" },
  goods: { fr: "Livraison de biens", en: "Goods" },
  services: { fr: "Prestation de services", en: "Services" },
  mixed: { fr: "Biens et services", en: "Goods and services" },
  delivered: { fr: "Date de livraison", en: "Date of delivery" },
  seller: { fr: "Vendeur", en: "Seller" },
  buyer: { fr: "Client", en: "Customer" },
  deliverTo: { fr: "Livré à", en: "Delivered to" },
  vatNumber: { fr: "TVA", en: "VAT" },
  description: { fr: "Désignation", en: "Description" },
  quantity: { fr: "Qté", en: "Qty" },
  unitPrice: { fr: "Prix unitaire HT", en: "Unit price, net" },
  discount: { fr: "Remise HT", en: "Discount, net" },
  rate: { fr: "TVA", en: "VAT" },
  amount: { fr: "Montant HT", en: "Amount, net" },
  delivery: { fr: "Livraison", en: "Delivery" },
  taxBasis: { fr: "Base HT", en: "Net" },
  taxAmount: { fr: "Montant TVA", en: "VAT" },
  linesTotal: { fr: "Total des lignes HT", en: "Lines, net" },
  netTotal: { fr: "Total HT", en: "Total, net" },
  taxTotal: { fr: "Total TVA", en: "Total VAT" },
  taxInBooks: { fr: "dont TVA en", en: "VAT in" },
  grossTotal: { fr: "Total TTC", en: "Total" },
  paid: { fr: "Déjà réglé", en: "Paid" },
  refunded: { fr: "Remboursé", en: "Refunded" },
  dueTotal: { fr: "Reste à payer", en: "Amount due" },
  payments: { fr: "Règlement", en: "Payment" },
  refund: { fr: "Remboursement", en: "Refund" },
  card: { fr: "Carte", en: "Card" },
  online: { fr: "Paiement en ligne", en: "Online payment" },
  continued: { fr: "suite", en: "continued" },
  transfer: { fr: "Par virement", en: "By transfer" },
} satisfies Record<string, Bilingual>

export function pageOf(page: number, pages: number): Bilingual {
  return { fr: `Page ${page} sur ${pages}`, en: `Page ${page} of ${pages}` }
}
