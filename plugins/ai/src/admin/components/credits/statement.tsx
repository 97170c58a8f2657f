import { Button, Heading, Table, Text } from "@medusajs/ui"
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { fetchStatement, fetchStatementFile, type Movement } from "../../lib/credits"
import { LoadFailure } from "../shared/load-failure"
import { Pager } from "../shared/pager"
import { useModelName } from "../shared/use-model-name"
import { usePages } from "../shared/use-pages"
import { useTellFailure } from "../shared/use-reason"

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
  const file = useMutation({ mutationFn: () => download(customerId), onError: useTellFailure() })

  return (
    <section className="flex flex-col gap-y-2 py-4">
      <div className="flex items-center justify-between px-6">
        <Heading level="h2">{t("credits.statement.title")}</Heading>
        <Button size="small" variant="secondary" isLoading={file.isPending} onClick={() => file.mutate()}>
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
  const modelName = useModelName()
  const whatFor = ({ work, reason, reference }: Movement): string => {
    if (!work) return reason ?? reference.id
    const { kind, provider, model, model_name } = work
    return `${t(`shared.kinds.${kind}`)} · ${modelName({ provider, id: model, name: model_name })}`
  }
  const number = (value: number): string => value.toLocaleString(i18n.language, { maximumFractionDigits: 6 })
  const signed = (value: number): string => (value > 0 ? `+${number(value)}` : number(value))
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
          {movements.map((movement) => (
            <Table.Row key={movement.id}>
              <Table.Cell>
                {new Date(movement.created_at).toLocaleString(i18n.language, {
                  dateStyle: "short",
                  timeStyle: "short",
                })}
              </Table.Cell>
              <Table.Cell className="py-2">
                <Text size="small" weight="plus">
                  {t(`credits.type.${movement.type}`)}
                </Text>
                <Text size="xsmall" className="text-ui-fg-subtle">
                  {whatFor(movement)}
                </Text>
              </Table.Cell>
              <Table.Cell>{signed(movement.credits)}</Table.Cell>
              <Table.Cell>{number(movement.balance)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

async function download(customerId: string): Promise<void> {
  const url = URL.createObjectURL(await fetchStatementFile(customerId))
  Object.assign(document.createElement("a"), { href: url, download: `credits-${customerId}.csv` }).click()
  URL.revokeObjectURL(url)
}
