export { askForInvoice, askForInvoices, invoiceReconciler } from "./ask-for-invoice"
export { issueInvoiceWorkflow } from "./issue-invoice"
export { readSale, type Sale } from "./read-sale"
