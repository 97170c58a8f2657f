import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { PlaceFields } from "@/components/place-fields"
import { CreateForm } from "@/components/studio/create-form"
import { CreationGrid } from "@/components/studio/creation-grid"
import { KindLinks } from "@/components/studio/kind-links"
import { NothingOffered } from "@/components/studio/nothing-offered"
import { StudioFrame } from "@/components/studio/studio-frame"
import { orSignIn } from "@/lib/end-session"
import { requirePlace, type PlaceParams } from "@/lib/place"
import { readBalance } from "@/lib/studio/credits"
import { examplesOf } from "@/lib/studio/examples"
import { listGenerations } from "@/lib/studio/generations"
import { listModels, quotesOf } from "@/lib/studio/models"
import { inputOf } from "@/lib/studio/options"
import { ownPictures } from "@/lib/studio/own-pictures"
import { pictureUse } from "@/lib/studio/start-picture"
import { uploadProblemOf } from "@/lib/studio/upload-problem"
import { createOne } from "@/lib/studio/order-actions"
import { startValues, type StudioParameters } from "@/lib/studio/start-values"
import { pickedModels, studioLabels } from "@/lib/studio/studio-labels"
import { requireToken } from "@/lib/studio/studio-session"

interface Props {
  params: Promise<PlaceParams>
  searchParams: Promise<StudioParameters>
}

const path = "/studio"
const newestShown = 6

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePlace(params)
  const t = await getTranslations("Studio")
  return { title: t("title"), robots: { index: false } }
}

/** Where things are made: what to make, the form, and the newest of what was made. */
export default async function StudioPage({ params, searchParams }: Props) {
  const place = await requirePlace(params)
  const token = await requireToken(place, path)
  const parameters = await searchParams
  const [start, offered, balance, newest] = await orSignIn(
    place,
    path,
    Promise.all([
      startValues(place, token, path, parameters),
      listModels(token),
      readBalance(token),
      listGenerations(token, { limit: newestShown }),
    ])
  )
  const { kind, entered } = start
  const t = await getTranslations("Studio")
  const models = offered.filter((model) => model.kind === kind)
  const picked = await pickedModels(models, place.language)
  const takesPicture = picked.filter((model) => pictureUse(model) !== "none")
  const likely = entered.picture === undefined ? picked : [...takesPicture, ...picked]
  const chosen = picked.find(({ key }) => key === start.model) ?? likely[0]
  const pictures = takesPicture.length === 0 ? [] : await orSignIn(place, path, ownPictures(token, entered.picture))
  const examples = await examplesOf(place, path, kind)
  const priced = entered.prompt ? entered : { ...entered, prompt: examples[0]?.text ?? "" }
  const prices = await quotesOf(
    token,
    models.map((model) => ({ kind, provider: model.provider, model: model.id, input: inputOf(kind, model, priced) }))
  )
  return (
    <StudioFrame place={place} current="create" title={t("createTitle")} lead={t("createLead")} balance={balance}>
      <KindLinks place={place} path={path} current={kind} offered={offered} />
      <div className="mt-10">
        {chosen === undefined ? (
          <NothingOffered kind={kind} />
        ) : (
          <CreateForm
            // Another kind, or other settings to begin with, is another form.
            key={`${kind} ${start.model} ${entered.prompt} ${entered.picture}`}
            action={createOne}
            initial={{ entered, models: [chosen.key], answers: 0 }}
            kind={kind}
            models={picked}
            prices={prices}
            available={balance.available}
            examples={examples}
            pictures={pictures}
            uploadProblem={uploadProblemOf(parameters.picture_problem)}
            attempt={crypto.randomUUID()}
            base={place.base}
            labels={await studioLabels(kind, models, place.language)}
            language={place.language}
          >
            <PlaceFields place={place} />
          </CreateForm>
        )}
      </div>
      {newest === undefined || newest.generations.length === 0 ? null : (
        <section aria-labelledby="newest" className="mt-16 border-t border-base-300 pt-10">
          <h2 id="newest" className="display mb-6 text-xl">
            {t("newest")}
          </h2>
          <CreationGrid generations={newest.generations} place={place} headingLevel="h3" />
        </section>
      )}
    </StudioFrame>
  )
}
