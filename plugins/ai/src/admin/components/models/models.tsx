import { Container, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { fetchModels, keyOf, MODELS_KEY, type Model } from "../../lib/models"
import { LoadState } from "../shared/load-state"
import { PageHead } from "../shared/page-head"
import { EVERY, matches, ModelFilter, type ModelWish } from "./model-filter"
import { useProviderName } from "../shared/use-provider-name"
import { ModelDrawer } from "./model-drawer"
import { ModelTable } from "./model-table"

/** The catalogue: what is offered, at what price, and why something is not. */
export function Models(): JSX.Element {
  const { t } = useTranslation("webox-ai")
  const nameOf = useProviderName()
  const query = useQuery({ queryKey: MODELS_KEY, queryFn: fetchModels })
  const { data } = query
  const [wish, setWish] = useState<ModelWish>({ provider: EVERY, kind: EVERY, state: EVERY })
  const [edited, setEdited] = useState<string>()
  const shown = data?.filter((model) => matches(model, wish))
  const providers = new Map(shown?.map((model) => [model.provider, nameOf(model)]))
  const model = data?.find((one) => keyOf(one) === edited)

  return (
    <Container className="divide-y p-0">
      <PageHead title={t("models.title")} description={t("models.description")} />
      {data && <ModelFilter models={data} wish={wish} onChange={setWish} />}
      <LoadState query={query} failure="models.failed" />
      {shown?.length === 0 && (
        <Text size="small" className="px-6 py-4">
          {t("models.none")}
        </Text>
      )}
      {[...providers].map(([provider, name]) => (
        <ModelTable
          key={provider}
          name={name}
          models={shown?.filter((one) => one.provider === provider) ?? []}
          onEdit={(one: Model) => setEdited(keyOf(one))}
        />
      ))}
      {data && model && <ModelDrawer key={edited} model={model} models={data} onClose={() => setEdited(undefined)} />}
    </Container>
  )
}
