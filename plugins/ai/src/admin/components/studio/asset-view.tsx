import { useTranslation } from "react-i18next"
import type { Asset } from "../../lib/generations"
import type { Kind } from "../../lib/names"
import { LoadFailure } from "../shared/load-failure"
import { Loading } from "../shared/loading"
import { useFile } from "./use-file"

interface AssetViewProps {
  asset: Asset
  kind: Kind
  /** What was asked for, for those who cannot see it. */
  description: string
}

/** What was made, to look at, to listen to, and to download. */
export function AssetView({ asset, kind, description }: AssetViewProps): JSX.Element {
  const { t } = useTranslation("webox-ai")
  const { address, error, refetch } = useFile(asset)
  if (error) {
    return <LoadFailure text="studio.fileFailed" error={error} onRetry={() => void refetch()} />
  }
  if (!address) return <Loading />
  const extension = asset.mime_type.split("/")[1]?.split("+")[0] ?? "bin"
  return (
    <figure className="flex flex-col gap-y-1">
      {asset.mime_type.startsWith("image/") && (
        <img
          src={address}
          alt={description}
          width={asset.width ?? undefined}
          height={asset.height ?? undefined}
          className="max-h-80 w-full rounded object-contain"
        />
      )}
      {asset.mime_type.startsWith("audio/") && (
        <audio src={address} controls aria-label={description} className="w-full" />
      )}
      {asset.mime_type.startsWith("video/") && (
        <video src={address} controls aria-label={description} className="max-h-80 w-full rounded" />
      )}
      <figcaption className="txt-xsmall text-ui-fg-subtle flex justify-between gap-2">
        <span>{t("studio.madeByAi")}</span>
        <a
          href={address}
          download={`${kind}-${asset.id}.${extension}`}
          className="text-ui-fg-interactive hover:underline"
        >
          {t("studio.download")}
        </a>
      </figcaption>
    </figure>
  )
}
