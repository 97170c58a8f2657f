"use client"

import { useState, type ReactNode } from "react"
import type { Language } from "@/i18n/languages"
import type { Kind } from "@/lib/studio/kinds"
import { mostCharacters } from "@/lib/studio/model"
import { enteredNames, inputOf, type Entered } from "@/lib/studio/options"
import type { OwnPicture } from "@/lib/studio/own-pictures"
import { pictureUse } from "@/lib/studio/start-picture"
import type { PickedModel, StudioLabels } from "@/lib/studio/studio-labels"
import type { StudioState } from "@/lib/studio/studio-state"
import type { UploadProblem } from "@/lib/studio/upload-problem"
import { ModelPicker } from "./model-picker"
import { OptionFields } from "./option-fields"
import { OrderPanel } from "./order-panel"
import { PictureField, uploadFormId } from "./picture-field"
import { PromptField } from "./prompt-field"
import { useOrder, type OrderAction } from "./use-order"
import { usePictures } from "./use-pictures"
import { usePrices } from "./use-prices"

interface Props {
  action: OrderAction
  initial: StudioState
  kind: Kind
  models: PickedModel[]
  /** By the models' keys, for what the form holds at first. */
  prices: Record<string, number>
  available: number
  examples: { text: string; href: string }[]
  /** The shopper's own, for models that start from one. */
  pictures: OwnPicture[]
  /** Why the picture was not taken that was sent without scripts. */
  uploadProblem: UploadProblem | undefined
  attempt: string
  base: string
  labels: StudioLabels
  language: Language
  /** Hidden fields. */
  children: ReactNode
}

/** The form of the studio: prompt, model, its settings, the price and the button. The same with and without JavaScript. */
export function CreateForm(props: Props) {
  const { kind, models, examples, labels, language } = props
  const { state, send, isPending, form, submit } = useOrder(props.action, props.initial, props.attempt)
  const [chosen, setChosen] = useState(state.models[0])
  const [entered, setEntered] = useState(state.entered)
  const { prices, isAsking, ask } = usePrices(kind, props.prices)
  const own = usePictures(props.pictures, state.entered.picture ?? "", props.uploadProblem)
  const model = models.find(({ key }) => key === chosen) ?? models[0]
  if (model === undefined) return null
  const use = pictureUse(model)

  function change() {
    if (form.current === null) return
    const now = enteredIn(form.current)
    setEntered(now)
    // Without a word yet, the price is that of an example.
    const priced = now.prompt ? now : { ...now, prompt: examples[0]?.text ?? "" }
    ask(Object.fromEntries(models.map((one) => [one.key, inputOf(kind, one, priced)])))
  }

  return (
    <>
      <form
        ref={form}
        action={send}
        onSubmit={submit}
        onInput={change}
        noValidate
        className="grid gap-10 lg:grid-cols-[1fr_20rem] lg:gap-14"
      >
        {props.children}
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="attempt" value={props.attempt} />
        <div className="min-w-0 space-y-9">
          <PromptField
            labels={labels}
            initial={state.entered.prompt ?? ""}
            most={mostCharacters(model)}
            problem={state.promptProblem}
            examples={examples}
            language={language}
          />
          <ModelPicker
            models={models}
            prices={prices}
            chosen={model.key}
            onChoose={setChosen}
            labels={labels}
            language={language}
          />
          {use === "none" ? null : (
            <PictureField
              own={own}
              isRequired={use === "required"}
              problem={state.pictureProblem}
              labels={labels.picture}
            />
          )}
          <OptionFields model={model} entered={entered} labels={labels} />
        </div>
        <OrderPanel
          state={state}
          price={prices[model.key]}
          isAsking={isAsking}
          isPending={isPending}
          available={props.available}
          base={props.base}
          labels={labels}
          language={language}
        />
      </form>
      {use === "none" ? null : (
        <form id={uploadFormId} action="/api/studio/uploads" method="post" encType="multipart/form-data" hidden>
          {props.children}
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="model" value={model.key} />
        </form>
      )}
    </>
  )
}

function enteredIn(form: HTMLFormElement): Entered {
  const data = new FormData(form)
  const entered: Entered = {}
  for (const name of enteredNames) {
    const value = data.get(name)
    if (typeof value === "string" && value.trim() !== "") entered[name] = value.trim()
  }
  return entered
}
