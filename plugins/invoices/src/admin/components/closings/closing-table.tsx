import { Button, Table, toast } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { Fragment } from "react"
import { useTranslation } from "react-i18next"
import { downloadClosing, periodName, type Closing, type PeriodTotals } from "../../lib/closings"

const COLUMNS = ["period", "documents", "net", "tax", "gross", "perpetual", "file"] as const

export function ClosingTable({ closings }: { closings: Closing[] }): JSX.Element {
  const { t, i18n } = useTranslation("webox-invoices")
  const download = useMutation({ mutationFn: downloadClosing, onError: () => void toast.error(t("downloadFailed")) })
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            {COLUMNS.map((column) => (
              <Table.HeaderCell key={column}>{t(`closings.column.${column}`)}</Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {closings.map((closing) => {
            const name = periodName(closing, i18n.language)
            return (
              <Table.Row key={closing.period}>
                <Table.Cell className="whitespace-nowrap">{name}</Table.Cell>
                <Table.Cell>
                  {closing.totals.length === 0
                    ? t("closings.nothing")
                    : closing.totals.reduce((sum, { invoices, credit_notes }) => sum + invoices + credit_notes, 0)}
                </Table.Cell>
                {(["net", "tax", "gross"] as const).map((field) => (
                  <Table.Cell key={field} className="whitespace-nowrap">
                    <Amounts totals={closing.totals} field={field} />
                  </Table.Cell>
                ))}
                <Table.Cell className="whitespace-nowrap">
                  <Amounts totals={closing.perpetual_totals} field="gross" />
                </Table.Cell>
                <Table.Cell>
                  <Button
                    size="small"
                    variant="secondary"
                    aria-label={t("closings.fileOf", { period: name })}
                    onClick={() => download.mutate(closing)}
                  >
                    {t("closings.file")}
                  </Button>
                </Table.Cell>
              </Table.Row>
            )
          })}
        </Table.Body>
      </Table>
    </div>
  )
}

/** An amount in each currency, one under the other. */
function Amounts({ totals, field }: { totals: PeriodTotals[]; field: "net" | "tax" | "gross" }): JSX.Element {
  const { i18n } = useTranslation("webox-invoices")
  return (
    <>
      {totals.map(({ currency_code, [field]: amount }, index) => (
        <Fragment key={currency_code}>
          {index > 0 && <br />}
          {new Intl.NumberFormat(i18n.language, { style: "currency", currency: currency_code }).format(Number(amount))}
        </Fragment>
      ))}
    </>
  )
}
