import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { PlaceFields } from "@/components/place-fields"
import { CompareForm } from "@/components/studio/compare-form"
import { KindLinks } from "@/components/studio/kind-links"
import { NothingOffered } from "@/components/studio/nothing-offered"
import { StudioFrame } from "@/components/studio/studio-frame"
import { orSignIn } from "@/lib/end-session"
import { requirePlace, type PlaceParams } from "@/lib/place"
import { readBalance } from "@/lib/studio/credits"
import { examplesOf } from "@/lib/studio/examples"
import { listModels, quotesOf } from "@/lib/studio/models"
import { inputOf } from "@/lib/studio/options"
import { pictureUse } from "@/lib/studio/start-picture"
import { createSeveral } from "@/lib/studio/order-actions"
import { startValues, type StudioParameters } from "@/lib/studio/start-values"
import { pickedModels, studioLabels } from "@/lib/studio/studio-labels"
import { requireToken } from "@/lib/studio/studio-session"

interface Props {
  params: Promise<PlaceParams>
  searchParams: Promise<StudioParameters>
}

const path = "/studio/compare"

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePlace(params)
  const t = await getTranslations("Compare")
  return { title: t("title"), robots: { index: false } }
}

/** One prompt given to several models at once. */
export default async function ComparePage({ params, searchParams }: Props) {
  const place = await requirePlace(params)
  const token = await requireToken(place, path)
  const [{ kind, entered }, offered, balance] = await orSignIn(
    place,
    path,
    Promise.all([startValues(place, token, path, await searchParams), listModels(token), readBalance(token)])
  )
  const t = await getTranslations("Compare")
  const models = offered.filter((model) => model.kind === kind && pictureUse(model) !== "required")
  const picked = await pickedModels(models, place.language)
  const [first, second = first] = picked
  const examples = await examplesOf(place, path, kind)
  const prompt = entered.prompt ?? examples[0]?.text ?? ""
  const prices = await quotesOf(
    token,
    models.map((model) => ({
      kind,
      provider: model.provider,
      model: model.id,
      input: inputOf(kind, model, { language: place.language, prompt }),
    }))
  )
  const labels = await studioLabels(kind, models, place.language)
  return (
    <StudioFrame place={place} current="compare" title={t("title")} lead={t("lead")} balance={balance}>
      <KindLinks place={place} path={path} current={kind} offered={offered} />
      <div className="mt-10">
        {first === undefined || second === undefined ? (
          <NothingOffered kind={kind} />
        ) : (
          <CompareForm
            key={`${kind} ${entered.prompt}`}
            action={createSeveral}
            initial={{ entered, models: [first.key, second.key], answers: 0 }}
            kind={kind}
            models={picked}
            prices={prices}
            available={balance.available}
            examples={examples}
            attempt={crypto.randomUUID()}
            base={place.base}
            labels={{ ...labels, price: t("price"), create: t.raw("create"), createPlain: t("createPlain") }}
            takeLabels={{ legend: t("takes"), hint: t("takesHint"), take: t.raw("take"), none: t("noTake") }}
            language={place.language}
          >
            <PlaceFields place={place} />
          </CompareForm>
        )}
      </div>
    </StudioFrame>
  )
}
