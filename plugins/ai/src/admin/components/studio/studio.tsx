import { Button, Container, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { fetchModels, keyOf, MODELS_KEY, type Model } from "../../lib/models"
import { KINDS, type Kind } from "../../lib/names"
import { LoadState } from "../shared/load-state"
import { PageHead } from "../shared/page-head"
import { OrderForm } from "./order-form"

/** Where a merchant makes something. It holds no credits; what the provider asks is the shop's cost. */
export function Studio(): JSX.Element {
  const { t } = useTranslation("webox-ai")
  const query = useQuery({ queryKey: MODELS_KEY, queryFn: fetchModels })
  const { data } = query
  const [kind, setKind] = useState<Kind>("image")
  const [chosen, setChosen] = useState<string>()
  const models = data?.filter((model) => model.kind === kind && model.is_offered) ?? []
  const model = models.find((one) => keyOf(one) === chosen) ?? models[0]
  return (
    <Container className="divide-y p-0">
      <PageHead title={t("studio.title")} description={t("studio.description")} />
      <div className="flex flex-wrap gap-2 px-6 py-4" role="group" aria-label={t("shared.kind")}>
        {KINDS.map((one) => (
          <Button
            key={one}
            size="small"
            variant={one === kind ? "primary" : "secondary"}
            aria-pressed={one === kind}
            onClick={() => setKind(one)}
          >
            {t(`shared.kinds.${one}`)}
          </Button>
        ))}
      </div>
      <LoadState query={query} failure="models.failed" />
      {data && !model && (
        <Text size="small" className="px-6 py-4">
          {t("studio.nothingOffered")}
        </Text>
      )}
      {model && (
        <OrderForm
          key={kind}
          kind={kind}
          model={model}
          models={models}
          onModel={(one: Model) => setChosen(keyOf(one))}
        />
      )}
    </Container>
  )
}
