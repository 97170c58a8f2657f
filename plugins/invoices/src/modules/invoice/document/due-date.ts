import type { IssuedDocument } from "./snapshot"

/**
 * BT-9, `YYYY-MM-DD`. What is paid was due on the day of its last payment (BR-FR-CO-09); what is not, the terms' days
 * after the issue.
 */
export function dueDate(document: IssuedDocument): string {
  if (isSettled(document)) {
    return document.payments.reduce((last, { paid_on }) => (paid_on > last ? paid_on : last), "") || document.issued_on
  }
  const day = new Date(`${document.issued_on}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + document.payment_terms_days)
  return day.toISOString().slice(0, 10)
}

/** Whether nothing is due. */
export function isSettled({ totals }: Pick<IssuedDocument, "totals">): boolean {
  return /^0(\.0*)?$/.test(totals.due)
}
