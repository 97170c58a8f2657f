"use client"

import { startTransition, useActionState, useState, type FormEvent, type ReactNode } from "react"
import type { Language } from "@/i18n/languages"
import type { Kind } from "@/lib/studio/kinds"
import { mostCharacters } from "@/lib/studio/model"
import { inputOf, optionNames, type Entered } from "@/lib/studio/options"
import type { PickedModel, StudioLabels } from "@/lib/studio/studio-labels"
import type { StudioState } from "@/lib/studio/studio-state"
import { ProblemSummary } from "../problem-summary"
import { ConfirmPanel } from "./confirm-panel"
import { ModelPicker } from "./model-picker"
import { OptionFields } from "./option-fields"
import { PricePanel } from "./price-panel"
import { PromptField } from "./prompt-field"
import { newAttempt, useAnswered } from "./use-answered"
import { usePrices } from "./use-prices"

interface Props {
  action: (before: StudioState, form: FormData) => Promise<StudioState>
  initial: StudioState
  kind: Kind
  models: PickedModel[]
  /** By the models' keys, for what the form holds at first. */
  prices: Record<string, number>
  available: number
  examples: { text: string; href: string }[]
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
  const [state, send, isPending] = useActionState(props.action, props.initial)
  const [chosen, setChosen] = useState(state.models[0])
  const [entered, setEntered] = useState(state.entered)
  const { prices, isAsking, ask } = usePrices(kind, props.prices)
  const form = useAnswered(state)
  const model = models.find(({ key }) => key === chosen) ?? models[0]
  if (model === undefined) return null

  function change() {
    if (form.current === null) return
    const now = enteredIn(form.current)
    setEntered(now)
    // Without a word yet, the price is that of an example.
    const priced = now.prompt ? now : { ...now, prompt: examples[0]?.text ?? "" }
    ask(Object.fromEntries(models.map((one) => [one.key, inputOf(kind, one, priced)])))
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isPending) return
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
    const data = new FormData(event.currentTarget, submitter)
    data.set("attempt", newAttempt(props.attempt))
    // The Enter key presses the first button, which only those without JavaScript see.
    data.delete("look")
    startTransition(() => send(data))
  }

  return (
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
        <OptionFields model={model} entered={entered} labels={labels} />
      </div>
      <aside aria-label={labels.price} className="self-start rounded-box bg-base-200 p-6 lg:sticky lg:top-8">
        <ProblemSummary problems={[]} failure={state.failure} failureLink={state.failureLink} headings={[]} />
        <PricePanel
          price={prices[model.key]}
          isAsking={isAsking}
          available={props.available}
          isPending={isPending}
          base={props.base}
          labels={labels}
          language={language}
          hasButton={state.confirm === undefined}
        />
        {state.confirm === undefined ? null : (
          <ConfirmPanel confirm={state.confirm} isPending={isPending} labels={labels} language={language} />
        )}
      </aside>
    </form>
  )
}

function enteredIn(form: HTMLFormElement): Entered {
  const data = new FormData(form)
  const entered: Entered = {}
  for (const name of ["prompt", ...optionNames] as const) {
    const value = data.get(name)
    if (typeof value === "string" && value.trim() !== "") entered[name] = value.trim()
  }
  return entered
}
