import { Button, Heading, Table, Text, toast } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { fetchStatement, fetchStatementFile, type Movement } from "../../lib/credits"
import { LoadFailure } from "../shared/load-failure"
import { Pager } from "../shared/pager"
import { usePages } from "../shared/use-pages"

/** A customer's statement, page by page, and as a file. */
export function Statement({ customerId }: { customerId: string }): JSX.Element {
  const { t } = useTranslation("webox-ai")
  const pages = usePages()
  const { cursor } = pages
  const { data, error, refetch } = useQuery({
    queryKey: ["webox-credits", customerId, "statement", cursor],
    queryFn: () => fetchStatement(customerId, cursor),
    placeholderData: keepPreviousData,
  })

  return (
    <section className="flex flex-col gap-y-2 py-4">
      <div className="flex items-center justify-between px-6">
        <Heading level="h2">{t("credits.statement.title")}</Heading>
        <Button size="small" variant="secondary" onClick={() => void download(customerId)}>
          {t("credits.statement.csv")}
        </Button>
      </div>
      {error && <LoadFailure text="credits.account.failed" error={error} onRetry={() => void refetch()} />}
      {data?.transactions.length === 0 && (
        <Text size="small" className="px-6 py-2">
          {t("credits.statement.empty")}
        </Text>
      )}
      {data && data.transactions.length > 0 && <Movements movements={data.transactions} />}
      <Pager {...pages} next={data?.next_cursor} />
    </section>
  )
}

function Movements({ movements }: { movements: Movement[] }): JSX.Element {
  const { t, i18n } = useTranslation("webox-ai")
  const number = (value: number): string => value.toLocaleString(i18n.language, { maximumFractionDigits: 6 })
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            {(["date", "type", "credits", "balance"] as const).map((column) => (
              <Table.HeaderCell key={column}>{t(`credits.statement.${column}`)}</Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {movements.map(({ id, type, credits, balance, reason, reference, created_at }) => (
            <Table.Row key={id}>
              <Table.Cell>
                {new Date(created_at).toLocaleString(i18n.language, { dateStyle: "short", timeStyle: "short" })}
              </Table.Cell>
              <Table.Cell className="py-2">
                <Text size="small" weight="plus">
                  {t(`credits.type.${type}`)}
                </Text>
                <Text size="xsmall" className="text-ui-fg-subtle">
                  {reason ?? reference.id}
                </Text>
              </Table.Cell>
              <Table.Cell>{credits > 0 ? `+${number(credits)}` : number(credits)}</Table.Cell>
              <Table.Cell>{number(balance)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

async function download(customerId: string): Promise<void> {
  try {
    const url = URL.createObjectURL(await fetchStatementFile(customerId))
    Object.assign(document.createElement("a"), { href: url, download: `credits-${customerId}.csv` }).click()
    URL.revokeObjectURL(url)
  } catch (error) {
    toast.error(error instanceof Error ? error.message : String(error))
  }
}
