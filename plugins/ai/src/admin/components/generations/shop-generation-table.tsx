import { Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { Attempt, ShopGeneration } from "../../lib/generations"
import { fromMicros, money } from "../../lib/micros"
import { useModelName } from "../shared/use-model-name"
import { useProviderName } from "../shared/use-provider-name"
import { StateBadge } from "./state-badge"

const COLUMNS = ["date", "what", "who", "state", "cost"] as const

interface ShopGenerationTableProps {
  generations: ShopGeneration[]
  /** What customers are called, by their ids. */
  names: Map<string, string>
}

export function ShopGenerationTable({ generations, names }: ShopGenerationTableProps): JSX.Element {
  const { t } = useTranslation("webox-ai")
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            {COLUMNS.map((column) => (
              <Table.HeaderCell key={column}>{t(`generations.column.${column}`)}</Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {generations.map((generation) => (
            <GenerationRow
              key={generation.id}
              generation={generation}
              customer={generation.customer_id && (names.get(generation.customer_id) ?? generation.customer_id)}
            />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

interface GenerationRowProps {
  generation: ShopGeneration
  /** Null where a merchant made it. */
  customer: string | null
}

function GenerationRow({ generation, customer }: GenerationRowProps): JSX.Element {
  const { t, i18n } = useTranslation("webox-ai")
  const nameOf = useProviderName()
  const modelName = useModelName()
  const { kind, status, provider, model, cost, created_at, customer_id, attempts, refusal } = generation
  return (
    <Table.Row className="align-top">
      <Table.Cell className="whitespace-nowrap py-3">
        {new Date(created_at).toLocaleString(i18n.language, { dateStyle: "short", timeStyle: "short" })}
      </Table.Cell>
      <Table.Cell className="py-3">
        <Text size="small" weight="plus">
          {t(`shared.kinds.${kind}`)}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {nameOf(generation)} · {modelName({ provider, id: model })}
        </Text>
      </Table.Cell>
      <Table.Cell className="py-3">
        {customer_id ? (
          <Link to={`/customers/${customer_id}`} className="text-ui-fg-interactive hover:underline">
            {customer}
          </Link>
        ) : (
          t("generations.merchant")
        )}
      </Table.Cell>
      <Table.Cell className="py-3">
        <StateBadge state={status} />
        {refusal && <Refusal refusal={refusal} />}
        <Attempts attempts={attempts} />
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap py-3">
        {cost ? (
          <>
            <Text size="small">{money(fromMicros(cost.cost_micros), cost.currency, i18n.language)}</Text>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {customer_id &&
                t("shared.credits", { count: cost.credits, credits: cost.credits.toLocaleString(i18n.language) })}
              {cost.is_estimated && ` ${t("generations.estimated")}`}
            </Text>
          </>
        ) : (
          "–"
        )}
      </Table.Cell>
    </Table.Row>
  )
}

/** Why a prompt was refused: what it said is its owner's. */
function Refusal({ refusal: { by, categories } }: { refusal: NonNullable<ShopGeneration["refusal"]> }): JSX.Element {
  const { t } = useTranslation("webox-ai")
  // Providers name kinds of a category behind a slash, such as "violence/graphic".
  const groups = [...new Set(categories.map((category) => category.split("/")[0] ?? category))]
  const what = groups.map((group) => t(`generations.category.${group}`, { defaultValue: group })).join(", ")
  return (
    <Text size="xsmall" className="text-ui-fg-subtle max-w-80 whitespace-normal">
      {by === "local" ? t("generations.refusedHere", { what }) : t("generations.refusedBy", { by, what })}
    </Text>
  )
}

/** The calls that went wrong, with what the provider said: it is for the merchant alone. */
function Attempts({ attempts }: { attempts: Attempt[] }): JSX.Element {
  const { t } = useTranslation("webox-ai")
  const nameOf = useProviderName()
  const modelName = useModelName()
  return (
    <ul>
      {attempts
        .filter(({ error_kind }) => error_kind !== null)
        .map(({ number, model, error_kind, error_message, ...attempt }) => (
          <li key={number} className="txt-xsmall text-ui-fg-subtle max-w-80 whitespace-normal break-words">
            {t("generations.attempt", {
              number,
              model: `${nameOf(attempt)} ${modelName({ provider: attempt.provider, id: model })}`,
              error: t(`providers.error.${error_kind}`),
            })}
            {error_message && ` (${error_message})`}
          </li>
        ))}
    </ul>
  )
}
