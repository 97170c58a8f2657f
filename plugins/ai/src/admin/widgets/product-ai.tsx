import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types"
import { Container, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { ProductPicture } from "../components/product/product-picture"
import { ProductWriter } from "../components/product/product-writer"
import { LoadState } from "../components/shared/load-state"
import { PageHead } from "../components/shared/page-head"
import { fetchModels, MODELS_KEY } from "../lib/models"

/** Writes a product's texts and makes its pictures. Nothing is in the product before the merchant accepts it. */
const ProductAiWidget = ({ data: product }: DetailWidgetProps<AdminProduct>): JSX.Element => {
  const { t } = useTranslation("webox-ai")
  const query = useQuery({ queryKey: MODELS_KEY, queryFn: fetchModels })
  const { data } = query
  const offered = (kind: "chat" | "image") => data?.filter((model) => model.kind === kind && model.is_offered) ?? []
  const writers = offered("chat")
  const painters = offered("image")
  return (
    <Container className="divide-y p-0">
      <PageHead level="h2" title={t("product.title")} description={t("product.description")} />
      <LoadState query={query} failure="models.failed" />
      {data && writers.length === 0 && (
        <Text size="small" className="px-6 py-4">
          {t("product.noWriter")}
        </Text>
      )}
      {writers.length > 0 && <ProductWriter product={product} models={writers} />}
      {painters.length > 0 && <ProductPicture product={product} models={painters} />}
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "product.details.after" })

export default ProductAiWidget
