import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { AssetViewer } from "@/components/studio/asset-viewer"
import { CreationProgress } from "@/components/studio/creation-progress"
import { StatusBadge } from "@/components/studio/status-badge"
import { StudioFrame } from "@/components/studio/studio-frame"
import { orSignIn } from "@/lib/end-session"
import { requirePlace, type PlaceParams } from "@/lib/place"
import { promptOf } from "@/lib/studio/creation"
import { readBalance } from "@/lib/studio/credits"
import { findGeneration } from "@/lib/studio/generations"
import { hasEnded } from "@/lib/studio/kinds"
import { isLocal, localName } from "@/lib/studio/model"
import { formatCredits } from "@/lib/studio/spending"
import { requireToken } from "@/lib/studio/studio-session"

interface Props {
  params: Promise<PlaceParams & { ids: string }>
}

const most = 4

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePlace(params)
  const t = await getTranslations("Compare")
  return { title: t("result"), robots: { index: false } }
}

/** What several models made of one prompt, side by side. */
export default async function ComparedPage({ params }: Props) {
  const place = await requirePlace(params)
  const { ids } = await params
  const path = `/studio/compare/${ids}`
  const token = await requireToken(place, path)
  const asked = ids.split("-")
  if (asked.length > most) notFound()
  const [found, balance] = await orSignIn(
    place,
    path,
    Promise.all([Promise.all(asked.map((id) => findGeneration(token, id))), readBalance(token)])
  )
  const generations = found.filter((generation) => generation !== undefined)
  const [first] = generations
  if (first === undefined || generations.length < asked.length) notFound()
  const t = await getTranslations("Compare")
  const studio = await getTranslations("Studio")
  return (
    <StudioFrame place={place} title={t("result")} lead={promptOf(first)} balance={balance}>
      <ul className="grid gap-x-6 gap-y-12 sm:grid-cols-2">
        {generations.map((generation, index) => {
          const { id, status, provider_name, model, cost, assets } = generation
          return (
            <li key={id} className="min-w-0">
              <h2 className="flex flex-wrap items-baseline justify-between gap-2">
                <span className="font-medium wrap-anywhere">
                  {index + 1}. {isLocal(generation) ? studio(localName(model)) : `${provider_name} · ${model}`}
                </span>{" "}
                <StatusBadge status={status} />
              </h2>
              <p className="mt-1 mb-4 text-sm text-muted tabular-nums">
                {cost === null
                  ? null
                  : studio("balance", {
                      count: cost.credits,
                      credits: formatCredits(cost.credits, place.language),
                    })}{" "}
                <Link href={`${place.base}/studio/${id}`} prefetch={false} className="text-link inline-block py-1">
                  {t("open", { number: index + 1 })}
                </Link>
              </p>
              {hasEnded(status) ? null : <CreationProgress generation={generation} place={place} />}
              {assets.length === 0 ? null : <AssetViewer generation={generation} place={place} isNarrow />}
            </li>
          )
        })}
      </ul>
    </StudioFrame>
  )
}
