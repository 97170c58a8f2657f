import type { AdminProduct } from "@medusajs/framework/types"
import { Button, Heading, Tabs } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { keyOf, type Model } from "../../lib/models"
import { LANGUAGES, type Language } from "../../lib/product-texts"
import { Choice } from "../shared/choice"
import { useModelName } from "../shared/use-model-name"
import { useProviderName } from "../shared/use-provider-name"
import { AcceptTexts } from "./accept-texts"
import { TextFields } from "./text-fields"
import { useWriter } from "./use-writer"

interface ProductWriterProps {
  product: AdminProduct
  /** Those that can write; at least one. */
  models: Model[]
}

/** Title, description and texts for search engines, in both languages. */
export function ProductWriter({ product, models }: ProductWriterProps): JSX.Element {
  const { t } = useTranslation("webox-ai")
  const nameOf = useProviderName()
  const modelName = useModelName()
  const [language, setLanguage] = useState<Language>("en")
  const [own, setOwn] = useState<Language>("en")
  const [chosen, setChosen] = useState<string>()
  const { texts, change, write, writing, stop } = useWriter(product)
  const model = models.find((one) => keyOf(one) === chosen) ?? models[0]
  const named = LANGUAGES.map((value) => ({ value, name: t(`product.language.${value}`) }))
  const languageOf = (value: string): Language => LANGUAGES.find((one) => one === value) ?? language

  return (
    <section className="flex flex-col gap-y-4 px-6 py-4">
      <Heading level="h3">{t("product.texts")}</Heading>
      <div className="flex flex-wrap items-end gap-3">
        <Choice
          id="product-writer"
          label={t("studio.model")}
          value={model ? keyOf(model) : ""}
          items={models.map((one) => ({ value: keyOf(one), name: `${modelName(one)} · ${nameOf(one)}` }))}
          onChange={setChosen}
          className="w-80"
        />
        <Choice
          id="product-own-language"
          label={t("product.ownLanguage")}
          value={own}
          items={named}
          onChange={(value) => setOwn(languageOf(value))}
          className="w-56"
        />
      </div>
      <Tabs value={language} onValueChange={(value) => setLanguage(languageOf(value))}>
        <Tabs.List>
          {named.map(({ value, name }) => (
            <Tabs.Trigger key={value} value={value}>
              {name}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {LANGUAGES.map((one) => (
          <Tabs.Content key={one} value={one} className="flex flex-col gap-y-4 pt-4">
            <div className="flex gap-2">
              <Button
                size="small"
                variant="secondary"
                disabled={!model || writing !== undefined}
                isLoading={writing === one}
                onClick={() => model && void write(one, { provider: model.provider, model: model.id })}
              >
                {t("product.write")}
              </Button>
              {writing === one && (
                <Button size="small" variant="transparent" onClick={stop}>
                  {t("product.stop")}
                </Button>
              )}
            </div>
            <TextFields
              language={one}
              texts={texts[one]}
              isWriting={writing === one}
              onChange={(part) => change(one, part)}
            />
            <AcceptTexts
              productId={product.id}
              language={one}
              isOwn={one === own}
              texts={texts[one]}
              isWriting={writing === one}
            />
          </Tabs.Content>
        ))}
      </Tabs>
    </section>
  )
}
