import { defineRouteConfig } from "@medusajs/admin-sdk"
import { DocumentText } from "@medusajs/icons"
import { Closings } from "../../components/closings/closings"
import { ChainCheck } from "../../components/documents/chain-check"
import { Documents } from "../../components/documents/documents"
import { DocumentExport } from "../../components/exports/document-export"

const InvoicesPage = (): JSX.Element => (
  <div className="flex flex-col gap-y-3">
    <Documents />
    <DocumentExport />
    <Closings />
    <ChainCheck />
  </div>
)

export const config = defineRouteConfig({ label: "title", translationNs: "webox-invoices", icon: DocumentText })

export default InvoicesPage
