import { Button, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { acceptTexts, fetchLocales } from "../../lib/accept-product"
import type { Language, ProductTexts } from "../../lib/product-texts"
import { PRODUCTS_KEY } from "./products-key"
import { useChange } from "../shared/use-change"

interface AcceptTextsProps {
  productId: string
  language: Language
  /** Whether it is the language of the product's own texts; the other is a translation. */
  isOwn: boolean
  texts: ProductTexts
  isWriting: boolean
}

/** Writes the texts into the product, and says where they go. */
export function AcceptTexts({ productId, language, isOwn, texts, isWriting }: AcceptTextsProps): JSX.Element {
  const { t } = useTranslation("webox-ai")
  const { data: locales } = useQuery({ queryKey: ["webox-ai-locales"], queryFn: fetchLocales })
  const locale = isOwn ? undefined : locales?.find((code) => code.startsWith(language))
  const isNowhere = !isOwn && locales !== undefined && locale === undefined
  const isEmpty = Object.values(texts).every((text) => text.trim() === "")
  const accept = useChange(() => acceptTexts({ productId, language, texts, locale }), {
    done: "product.accepted",
    outdates: [PRODUCTS_KEY],
  })
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button
        size="small"
        disabled={isWriting || isEmpty || (!isOwn && locale === undefined)}
        isLoading={accept.isPending}
        onClick={() => accept.mutate()}
      >
        {t("product.accept")}
      </Button>
      <Text size="small" className="text-ui-fg-subtle">
        {isNowhere ? t("product.noLocale") : isOwn ? t("product.intoOwn") : t("product.intoTranslation", { locale })}
      </Text>
    </div>
  )
}
