import { defineErrors } from "@webox/kit/http"

/** The errors of invoices; the README lists them. */
export const invoiceErrors = defineErrors({
  WEBOX_INVOICES_NOTHING_TO_INVOICE: {
    status: 409,
    message: "The order has no items and no delivery. Add what was sold, then issue the invoice again.",
  },
  WEBOX_INVOICES_TOTAL_DIFFERS: {
    status: 409,
    message: (details: { computed: string; charged: string; currency_code: string }) =>
      `The lines make ${details.computed} ${details.currency_code}, but ${details.charged} was charged. ` +
      "Correct the order or the payment, then issue the document again.",
  },
  WEBOX_INVOICES_PAID_TOO_MUCH: {
    status: 409,
    message: (details: { paid: string; total: string }) =>
      `${details.paid} was paid for an invoice of ${details.total}. Refund the difference, then issue the invoice again.`,
  },
  WEBOX_INVOICES_NEGATIVE_AMOUNT: {
    status: 409,
    message: (details: { name: string }) =>
      `"${details.name}" comes to less than zero, which an invoice cannot say. Use a discount or a refund instead.`,
  },
  WEBOX_INVOICES_TAX_CASE_UNKNOWN: {
    status: 409,
    message: (details: { name: string; code: string }) =>
      `"${details.name}" bears no tax, and its tax line ("${details.code}") does not say why. ` +
      "Give the tax rate one of the codes of the plugin's README.",
  },
  WEBOX_INVOICES_VAT_NUMBER_MISSING: {
    status: 409,
    message: (details: { party: string }) =>
      `This invoice needs the VAT number of the ${details.party}. Add it, then issue the invoice again.`,
  },
  WEBOX_INVOICES_SELLER_INCOMPLETE: {
    status: 409,
    message: (details: { fields: string[] }) =>
      `The seller's settings are not complete or not valid: ${details.fields.join(", ")}. Correct them, then issue the invoice again.`,
  },
  WEBOX_INVOICES_RATE_MISSING: {
    status: 409,
    message: (details: { currency_code: string; books: string }) =>
      `An invoice in ${details.currency_code} says its VAT in ${details.books} too. ` +
      `Set what one ${details.books} is worth in ${details.currency_code}, then issue the invoice again.`,
  },
  WEBOX_INVOICES_LOGO_INVALID: {
    status: 400,
    message: (details: { max_megapixels: number }) =>
      `This is no PNG and no JPEG that can be read. Send one of at most ${details.max_megapixels} megapixels.`,
  },
  WEBOX_INVOICES_LOGO_NOT_FOUND: {
    status: 404,
    message: "There is no such logo. Send the picture first, then save the settings with what was answered.",
  },
  WEBOX_INVOICES_REFUND_TOO_LARGE: {
    status: 409,
    message: (details: { refund: string; left: string }) =>
      `${details.refund} cannot be credited: ${details.left} are left of the invoice. Credit more than zero and at most those.`,
  },
  WEBOX_INVOICES_ORDER_NOT_FOUND: {
    status: 404,
    message: "There is no such order. Read the list of orders again.",
  },
  WEBOX_INVOICES_ORDER_UNPAID: {
    status: 409,
    message: (details: { paid: string; charged: string; currency_code: string }) =>
      `${details.paid} of ${details.charged} ${details.currency_code} is paid. Capture the payment, then issue the invoice.`,
  },
  WEBOX_INVOICES_NOT_FOUND: {
    status: 404,
    message: "There is no such invoice. Read the list of invoices again.",
  },
  WEBOX_INVOICES_CLOSING_NOT_FOUND: {
    status: 404,
    message: "There is no such closing. Read the list of closings again.",
  },
  WEBOX_INVOICES_EXPORT_EMPTY: {
    status: 404,
    message: (details: { from: string; to: string }) =>
      `No document was issued from ${details.from} to ${details.to}. Choose other days.`,
  },
  WEBOX_INVOICES_PLATFORM_MISSING: {
    status: 409,
    message:
      "The shop has no platform to hand invoices to. Give the plugin its option platform, then run the job again.",
  },
  WEBOX_INVOICES_FILE_CHANGED: {
    status: 500,
    isExposed: true,
    message: (details: { number: string; type: string }) =>
      `The kept ${details.type.toUpperCase()} of ${details.number} is not what was kept, so it is not shown. Put the file back from a backup.`,
  },
  WEBOX_INVOICES_FILE_MISSING: {
    status: 500,
    isExposed: true,
    message: (details: { number: string; type: string }) =>
      `The kept ${details.type.toUpperCase()} of ${details.number} is gone. Put the file back from a backup.`,
  },
  WEBOX_INVOICES_REFUND_NOT_FOUND: {
    status: 404,
    message:
      "There is no such refund, or the payment provider has not confirmed it yet. Read the order's payments again.",
  },
  WEBOX_INVOICES_LINE_UNKNOWN: {
    status: 400,
    message: (details: { line_id: string; quantity: string }) =>
      `The invoice has no ${details.quantity} of the line "${details.line_id}". Name lines of the invoice and at most their quantities.`,
  },
})
