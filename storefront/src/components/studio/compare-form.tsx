"use client"

import { useState, type FormEvent, type ReactNode } from "react"
import type { Language } from "@/i18n/languages"
import type { Kind } from "@/lib/studio/kinds"
import { mostCharacters } from "@/lib/studio/model"
import { inputOf } from "@/lib/studio/options"
import type { PickedModel, StudioLabels } from "@/lib/studio/studio-labels"
import type { StudioState } from "@/lib/studio/studio-state"
import { OrderPanel } from "./order-panel"
import { PromptField } from "./prompt-field"
import { TakeSelects } from "./take-selects"
import { useOrder, type OrderAction } from "./use-order"
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
  attempt: string
  base: string
  labels: StudioLabels
  takeLabels: { legend: string; hint: string; take: string; none: string }
  language: Language
  /** Hidden fields. */
  children: ReactNode
}

/** One prompt, up to four models, and the price of all together. */
export function CompareForm(props: Props) {
  const { kind, models, examples, labels, language } = props
  const { state, send, isPending, form, submit } = useOrder(props.action, props.initial, props.attempt)
  const [chosen, setChosen] = useState(state.models)
  const { prices, isAsking, ask } = usePrices(kind, props.prices)
  const picked = chosen.flatMap((key) => models.find((model) => model.key === key) ?? [])
  const known = picked.flatMap(({ key }) => prices[key] ?? [])
  const price = known.length < picked.length ? undefined : known.reduce((sum, one) => sum + one, 0)

  function change(event: FormEvent<HTMLFormElement>) {
    const data = new FormData(event.currentTarget)
    setChosen(data.getAll("model").map(String))
    const prompt = String(data.get("prompt") ?? "").trim() || (examples[0]?.text ?? "")
    ask(Object.fromEntries(models.map((one) => [one.key, inputOf(kind, one, { language, prompt })])))
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
      {/* Speech is spoken in the shopper's own language, where a model knows it. */}
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="attempt" value={props.attempt} />
      <div className="min-w-0 space-y-9">
        <PromptField
          labels={labels}
          initial={state.entered.prompt ?? ""}
          most={Math.min(...(picked.length === 0 ? models : picked).map(mostCharacters))}
          problem={state.promptProblem}
          examples={examples}
          language={language}
        />
        <TakeSelects
          models={models}
          chosen={state.models}
          prices={prices}
          credits={labels.credits}
          labels={props.takeLabels}
          language={language}
        />
      </div>
      <OrderPanel
        state={state}
        price={price}
        isAsking={isAsking}
        isPending={isPending}
        available={props.available}
        base={props.base}
        labels={labels}
        language={language}
      />
    </form>
  )
}
