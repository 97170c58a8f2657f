import { Button, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { acceptPictures } from "../../lib/accept-product"
import { fetchGeneration, isRunning } from "../../lib/generations"
import { StateBadge } from "../generations/state-badge"
import { LoadFailure } from "../shared/load-failure"
import { Loading } from "../shared/loading"
import { useChange } from "../shared/use-change"
import { AssetView } from "../studio/asset-view"
import { PRODUCTS_KEY } from "./products-key"

const REFRESH_MS = 1_000

/** A picture that was ordered for a product: where it is, and, once it is there, into the product with it. */
export function MadePicture({ generationId, productId }: { generationId: string; productId: string }): JSX.Element {
  const { t } = useTranslation("webox-ai")
  const { data, error, refetch } = useQuery({
    queryKey: ["webox-ai-generation", generationId],
    queryFn: () => fetchGeneration(generationId),
    refetchInterval: ({ state }) => (!state.data || isRunning(state.data.status) ? REFRESH_MS : false),
  })
  const accept = useChange(() => acceptPictures(productId, data?.assets ?? []), {
    done: "product.pictureAccepted",
    outdates: [PRODUCTS_KEY],
  })
  if (error) {
    return <LoadFailure text="generations.failed" error={error} onRetry={() => void refetch()} />
  }
  if (!data) return <Loading />
  return (
    <div className="flex max-w-md flex-col items-start gap-y-3" aria-live="polite">
      <StateBadge state={data.status} />
      {data.error && (
        <Text size="small" className="text-ui-fg-error">
          {t(`studio.error.${data.error.code}`, { defaultValue: t("studio.error.other") })}
        </Text>
      )}
      {data.assets.map((asset) => (
        <AssetView key={asset.id} asset={asset} kind="image" description={String(data.input.prompt ?? "")} />
      ))}
      {data.assets.length > 0 && (
        <Button size="small" disabled={accept.isSuccess} isLoading={accept.isPending} onClick={() => accept.mutate()}>
          {t(accept.isSuccess ? "product.pictureAccepted" : "product.acceptPicture")}
        </Button>
      )}
    </div>
  )
}
