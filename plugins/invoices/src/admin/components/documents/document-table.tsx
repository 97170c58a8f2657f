import { Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { InvoiceDocument } from "../../lib/documents"
import { useAmounts } from "../shared/use-amounts"
import { FileButtons } from "./file-buttons"
import { MailState } from "./mail-state"

const COLUMNS = ["number", "date", "order", "tax", "total", "mail", "files"] as const

export function DocumentTable({ documents }: { documents: InvoiceDocument[] }): JSX.Element {
  const { t } = useTranslation("webox-invoices")
  const { dayOf, moneyOf } = useAmounts()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            {COLUMNS.map((column) => (
              <Table.HeaderCell key={column}>{t(`column.${column}`)}</Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {documents.map((document) => (
            <Table.Row key={document.id}>
              <Table.Cell className="whitespace-nowrap py-2">
                <Text size="small" weight="plus">
                  {document.number}
                </Text>
                <Text size="xsmall" className="text-ui-fg-subtle">
                  {t(`kind.${document.kind}`)}
                </Text>
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap">{dayOf(document)}</Table.Cell>
              <Table.Cell className="whitespace-nowrap">
                <Link to={`/orders/${document.order_id}`} className="text-ui-fg-interactive hover:underline">
                  {t("order")}
                </Link>
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap">{moneyOf(document, document.tax_total)}</Table.Cell>
              <Table.Cell className="whitespace-nowrap">{moneyOf(document, document.total)}</Table.Cell>
              <Table.Cell>
                <MailState document={document} />
                {document.platform && (
                  <Text
                    size="xsmall"
                    className={document.platform.state === "failed" ? "text-ui-fg-error" : "text-ui-fg-subtle"}
                  >
                    {t(`platform.${document.platform.state}`)}
                  </Text>
                )}
              </Table.Cell>
              <Table.Cell>
                <FileButtons document={document} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
