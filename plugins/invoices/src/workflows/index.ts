export { issueInvoiceWorkflow } from "./issue-invoice"
export { readSale, type Sale } from "./read-sale"
