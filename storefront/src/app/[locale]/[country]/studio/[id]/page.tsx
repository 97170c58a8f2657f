import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { AssetViewer } from "@/components/studio/asset-viewer"
import { CreationActions } from "@/components/studio/creation-actions"
import { CreationFacts } from "@/components/studio/creation-facts"
import { CreationProgress } from "@/components/studio/creation-progress"
import { StudioFrame } from "@/components/studio/studio-frame"
import { orSignIn } from "@/lib/end-session"
import { requirePlace, type PlaceParams } from "@/lib/place"
import { readBalance } from "@/lib/studio/credits"
import { endingOf } from "@/lib/studio/failures"
import { findGeneration } from "@/lib/studio/generations"
import { hasEnded } from "@/lib/studio/kinds"
import { listModels } from "@/lib/studio/models"
import { kindsFromPicture } from "@/lib/studio/start-picture"
import { requireToken } from "@/lib/studio/studio-session"

interface Props {
  params: Promise<PlaceParams & { id: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePlace(params)
  const t = await getTranslations("Studio")
  return { title: t("creation"), robots: { index: false } }
}

/** One creation: how far it is, then what came of it. */
export default async function CreationPage({ params }: Props) {
  const place = await requirePlace(params)
  const { id } = await params
  const path = `/studio/${id}`
  const token = await requireToken(place, path)
  const [generation, balance, offered] = await orSignIn(
    place,
    path,
    Promise.all([findGeneration(token, id), readBalance(token), listModels(token)])
  )
  if (generation === undefined) notFound()
  const t = await getTranslations("Studio")
  const { kind, status, error } = generation
  return (
    <StudioFrame place={place} title={t(`creations.${kind}`)} balance={balance}>
      <div className="grid gap-10 lg:grid-cols-[1fr_22rem] lg:gap-14">
        <div className="min-w-0">
          {hasEnded(status) ? null : <CreationProgress generation={generation} place={place} />}
          {hasEnded(status) && status !== "succeeded" ? (
            <div className="rounded-box bg-base-200 p-6 md:p-10">
              <p className="display text-xl">{t(`ended.${status === "cancelled" ? "cancelled" : "failed"}`)}</p>
              <p className="mt-3 max-w-[52ch]">
                {error === null ? t("nothingPaid") : await endingOf(place, error.code)}
              </p>
            </div>
          ) : null}
          {generation.assets.length === 0 ? null : (
            <AssetViewer generation={generation} place={place} startsFrom={kindsFromPicture(offered)} />
          )}
        </div>
        <aside aria-label={t("about")} className="self-start">
          <CreationFacts generation={generation} place={place} />
          <CreationActions generation={generation} place={place} />
        </aside>
      </div>
    </StudioFrame>
  )
}
