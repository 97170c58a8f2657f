import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { PackList } from "@/components/studio/pack-list"
import { StudioFrame } from "@/components/studio/studio-frame"
import { orSignIn } from "@/lib/end-session"
import { requirePlace, type PlaceParams } from "@/lib/place"
import { readBalance } from "@/lib/studio/credits"
import { listPacks } from "@/lib/studio/packs"
import { creditsOf, formatCredits } from "@/lib/studio/spending"
import { requireToken } from "@/lib/studio/studio-session"

interface Props {
  params: Promise<PlaceParams>
  searchParams: Promise<{ missing?: string | string[] }>
}

const path = "/studio/credits"

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePlace(params)
  const t = await getTranslations("StudioCredits")
  return { title: t("title"), robots: { index: false } }
}

/** Packs of credits, each one press away from the cart; the one that makes up for what is missing first in sight. */
export default async function CreditsPage({ params, searchParams }: Props) {
  const place = await requirePlace(params)
  const token = await requireToken(place, path)
  const { missing: asked } = await searchParams
  const missing = creditsOf(typeof asked === "string" ? asked : "") ?? 0
  const [balance, packs] = await orSignIn(place, path, Promise.all([readBalance(token), listPacks(place)]))
  const t = await getTranslations("StudioCredits")
  const lead = missing > 0 ? t("missing", { credits: formatCredits(missing, place.language) }) : t("lead")
  return (
    <StudioFrame place={place} title={t("title")} lead={lead} balance={balance}>
      {packs.length === 0 ? <p className="text-muted">{t("none")}</p> : null}
      <PackList packs={packs} missing={missing} place={place} />
    </StudioFrame>
  )
}
