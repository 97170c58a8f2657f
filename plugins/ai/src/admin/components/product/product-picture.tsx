import type { AdminProduct } from "@medusajs/framework/types"
import { Button, Heading, Label, Textarea } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { keyOf, type Model } from "../../lib/models"
import { inputOf } from "../../lib/order-input"
import { picturePrompt } from "../../lib/product-texts"
import { Choice } from "../shared/choice"
import { useModelName } from "../shared/use-model-name"
import { useProviderName } from "../shared/use-provider-name"
import { QuoteLine } from "../studio/quote-line"
import { useOrder } from "../studio/use-order"
import { MadePicture } from "./made-picture"

interface ProductPictureProps {
  product: AdminProduct
  /** Those that make pictures; at least one. */
  models: Model[]
}

/** Makes a picture of the product. */
export function ProductPicture({ product, models }: ProductPictureProps): JSX.Element {
  const { t, i18n } = useTranslation("webox-ai")
  const nameOf = useProviderName()
  const modelName = useModelName()
  const [prompt, setPrompt] = useState(() => picturePrompt(product, i18n.language.startsWith("fr") ? "fr" : "en"))
  const [chosen, setChosen] = useState<string>()
  const [made, setMade] = useState<string>()
  const order = useOrder(({ id }) => setMade(id))
  const model = models.find((one) => keyOf(one) === chosen) ?? models[0]
  const input = model && inputOf({ kind: "image", limits: model.limits }, { prompt, chosen: {} })
  const wanted = model && input && { kind: "image" as const, provider: model.provider, model: model.id, input }

  return (
    <section className="flex flex-col gap-y-4 px-6 py-4">
      <Heading level="h3">{t("product.picture")}</Heading>
      <Choice
        id="product-painter"
        label={t("studio.model")}
        value={model ? keyOf(model) : ""}
        items={models.map((one) => ({ value: keyOf(one), name: `${modelName(one)} · ${nameOf(one)}` }))}
        onChange={setChosen}
        className="w-80"
      />
      <div className="flex flex-col gap-y-1">
        <Label htmlFor="product-prompt" size="small" weight="plus">
          {t("studio.prompt")}
        </Label>
        <Textarea id="product-prompt" rows={3} value={prompt} onChange={({ target }) => setPrompt(target.value)} />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          size="small"
          variant="secondary"
          disabled={!wanted}
          isLoading={order.isPending}
          onClick={() => wanted && order.mutate(wanted)}
        >
          {t("product.makePicture")}
        </Button>
        <QuoteLine order={wanted} />
      </div>
      {made && <MadePicture key={made} generationId={made} productId={product.id} />}
    </section>
  )
}
