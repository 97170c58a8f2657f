import { Button, Heading, StatusBadge, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Model } from "../../lib/models"
import { useModelName } from "../shared/use-model-name"
import { PriceLines } from "./price-lines"

interface ModelTableProps {
  /** Of the provider. */
  name: string
  models: Model[]
  onEdit: (model: Model) => void
}

/** The models of a provider. */
export function ModelTable({ name, models, onEdit }: ModelTableProps): JSX.Element {
  const { t } = useTranslation("webox-ai")
  return (
    <section aria-label={name}>
      <Heading level="h2" className="px-6 py-3">
        {name}
      </Heading>
      <div className="overflow-x-auto">
        <Table>
          <Table.Header>
            <Table.Row>
              {(["model", "kind", "state", "price", "fee"] as const).map((column) => (
                <Table.HeaderCell key={column}>{t(`models.column.${column}`)}</Table.HeaderCell>
              ))}
              <Table.HeaderCell>
                <span className="sr-only">{t("models.edit")}</span>
              </Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {models.map((model) => (
              <ModelRow key={model.id} model={model} onEdit={() => onEdit(model)} />
            ))}
          </Table.Body>
        </Table>
      </div>
    </section>
  )
}

function ModelRow({ model, onEdit }: { model: Model; onEdit: () => void }): JSX.Element {
  const { t, i18n } = useTranslation("webox-ai")
  const name = useModelName()(model)
  return (
    <Table.Row className="align-top">
      <Table.Cell className="py-3">
        <Text size="small" weight="plus">
          {name}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {model.id}
        </Text>
      </Table.Cell>
      <Table.Cell className="py-3">{t(`shared.kinds.${model.kind}`)}</Table.Cell>
      <Table.Cell className="py-3">
        <ModelState model={model} />
      </Table.Cell>
      <Table.Cell className="py-3">
        <PriceLines model={model} />
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap py-3">
        {t("shared.credits", { count: model.fee_credits, credits: model.fee_credits.toLocaleString(i18n.language) })}
      </Table.Cell>
      <Table.Cell className="py-2 text-right">
        <Button size="small" variant="secondary" aria-label={t("models.editNamed", { model: name })} onClick={onEdit}>
          {t("models.edit")}
        </Button>
      </Table.Cell>
    </Table.Row>
  )
}

/** Offered or why not, and whether it ends soon. */
function ModelState({ model }: { model: Model }): JSX.Element {
  const { t, i18n } = useTranslation("webox-ai")
  const { is_offered, refusal, ends_soon, ends_on } = model
  const state = is_offered ? "offered" : (refusal ?? "offered")
  const color = is_offered ? "green" : refusal === "price_unknown" ? "orange" : "grey"
  const day = ends_on && new Date(ends_on).toLocaleDateString(i18n.language, { dateStyle: "long", timeZone: "UTC" })
  return (
    <div className="flex flex-col items-start gap-y-1">
      <StatusBadge color={color}>{t(`models.state.${state}`)}</StatusBadge>
      {refusal && (
        <Text size="xsmall" className="text-ui-fg-subtle max-w-48 whitespace-normal">
          {t(`models.reason.${refusal}`)}
        </Text>
      )}
      {day && (
        <Text size="xsmall" className={ends_soon ? "text-ui-tag-orange-text" : "text-ui-fg-subtle"}>
          {t(refusal === "ended" ? "models.endedOn" : ends_soon ? "models.endsSoon" : "models.endsOn", { day })}
        </Text>
      )}
    </div>
  )
}
