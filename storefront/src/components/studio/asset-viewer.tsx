import Link from "next/link"
import { getTranslations } from "next-intl/server"
import type { Place } from "@/lib/place"
import { assetUrl, downloadUrl, mediumOf, promptOf } from "@/lib/studio/creation"
import type { Asset, Generation } from "@/lib/studio/generations"
import { writePictureName } from "@/lib/studio/start-picture"
import { KindIcon } from "./kind-icon"
import { PlaceFields } from "../place-fields"
import { ShareForm } from "./share-form"

interface Props {
  generation: Generation
  place: Place
  /** Whether it stands in a column, with no room for two beside each other. */
  isNarrow?: boolean
  /** The kinds for which a picture can be started from. */
  startsFrom?: ("image" | "video")[]
}

/** What was made: pictures to look at closely, sound and films to play; each to be kept and shared. */
export async function AssetViewer({ generation, place, isNarrow = false, startsFrom = [] }: Props) {
  const { assets } = generation
  const isMany = assets.length > 1
  return (
    <ul className={isMany ? `grid gap-8 ${isNarrow ? "" : "sm:grid-cols-2"}` : ""}>
      {assets.map((asset, index) => (
        <li key={asset.id}>
          <Medium generation={generation} asset={asset} number={index + 1} isMany={isMany} />
          <AssetActions
            generation={generation}
            asset={asset}
            number={index + 1}
            place={place}
            startsFrom={startsFrom}
          />
        </li>
      ))}
    </ul>
  )
}

interface MediumProps {
  generation: Generation
  asset: Asset
  number: number
  isMany: boolean
}

async function Medium({ generation, asset, number, isMany }: MediumProps) {
  const t = await getTranslations("Studio")
  const url = assetUrl(generation, asset)
  const name = t("file", { number, prompt: promptOf(generation).slice(0, 120) })
  switch (mediumOf(asset)) {
    case "image":
      return (
        <a href={url} target="_blank" className="block cursor-zoom-in overflow-hidden rounded-box bg-base-200">
          <img
            src={assetUrl(generation, asset, 1080)}
            alt={name}
            width={asset.width ?? 1024}
            height={asset.height ?? 1024}
            className={`mx-auto h-auto max-w-full object-contain ${isMany ? "" : "max-h-[80dvh]"}`}
          />
          <span className="sr-only">{t("zoom")}</span>
        </a>
      )
    case "audio":
      return (
        <div className="rounded-box bg-base-200 p-6 md:p-10">
          <KindIcon kind={generation.kind} className="mb-6 size-10 text-muted" />
          <audio controls preload="metadata" src={url} aria-label={name} className="w-full" />
        </div>
      )
    case "video":
      return (
        <video
          controls
          playsInline
          preload="metadata"
          src={url}
          aria-label={name}
          width={asset.width ?? undefined}
          height={asset.height ?? undefined}
          className="mx-auto h-auto max-h-[80dvh] w-auto max-w-full rounded-box bg-neutral"
        />
      )
    case "other":
      return <p className="rounded-box bg-base-200 p-6">{name}</p>
  }
}

interface ActionsProps extends Props {
  asset: Asset
  number: number
}

async function AssetActions({ generation, asset, number, place, startsFrom = [] }: ActionsProps) {
  const t = await getTranslations("Studio")
  const picture = writePictureName({ generationId: generation.id, assetId: asset.id })
  const kinds = mediumOf(asset) === "image" ? startsFrom : []
  return (
    <div className="mt-4 flex flex-wrap items-start gap-3">
      <a href={downloadUrl(generation, asset)} download className="btn btn-outline">
        {t("download")}
        <span className="sr-only">{t("fileNumber", { number })}</span>
      </a>
      {kinds.map((kind) => (
        <Link
          key={kind}
          href={`${place.base}/studio?${new URLSearchParams({ kind, picture })}`}
          prefetch={false}
          className="btn btn-outline"
        >
          {t(`startFrom.${kind}`)}
          <span className="sr-only">{t("fileNumber", { number })}</span>
        </Link>
      ))}
      <ShareForm
        language={place.language}
        labels={{
          share: t("share"),
          sharing: t("moment"),
          link: t("link"),
          until: t.raw("linkUntil"),
          copy: t("copy"),
          copied: t("copied"),
        }}
      >
        <PlaceFields place={place} />
        <input type="hidden" name="id" value={generation.id} />
        <input type="hidden" name="asset_id" value={asset.id} />
      </ShareForm>
    </div>
  )
}
