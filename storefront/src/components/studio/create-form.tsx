"use client"

import { useState } from "react"
import { mostCharacters } from "@/lib/studio/model"
import { enteredNames, inputOf, type Entered } from "@/lib/studio/options"
import type { OwnPicture } from "@/lib/studio/own-pictures"
import { pictureUse } from "@/lib/studio/start-picture"
import type { UploadProblem } from "@/lib/studio/upload-problem"
import { ModelPicker } from "./model-picker"
import { OptionFields } from "./option-fields"
import { OrderForm, type OrderFormProps } from "./order-form"
import { PictureField, uploadFormId } from "./picture-field"
import { PromptField } from "./prompt-field"
import { useOrder } from "./use-order"
import { usePictures } from "./use-pictures"
import { usePrices } from "./use-prices"

interface Props extends OrderFormProps {
  /** The shopper's own, for models that start from one. */
  pictures: OwnPicture[]
  /** Why the picture was not taken that was sent without scripts. */
  uploadProblem: UploadProblem | undefined
}

/** The form of the studio: prompt, model, its settings, the price and the button. The same with and without JavaScript. */
export function CreateForm(props: Props) {
  const { kind, models, examples, labels, language } = props
  const order = useOrder(props.action, props.initial, props.attempt)
  const { state, form } = order
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
      <OrderForm
        order={order}
        kind={kind}
        attempt={props.attempt}
        onChange={change}
        hidden={props.children}
        price={prices[model.key]}
        isAsking={isAsking}
        available={props.available}
        base={props.base}
        labels={labels}
        language={language}
      >
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
        <OptionFields model={model} entered={entered} problem={state.optionProblem} labels={labels} />
      </OrderForm>
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
