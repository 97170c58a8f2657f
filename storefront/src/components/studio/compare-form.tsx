"use client"

import { startTransition, useActionState, useState, type FormEvent, type ReactNode } from "react"
import type { Language } from "@/i18n/languages"
import type { Kind } from "@/lib/studio/kinds"
import { mostCharacters } from "@/lib/studio/model"
import { inputOf } from "@/lib/studio/options"
import type { PickedModel, StudioLabels } from "@/lib/studio/studio-labels"
import type { StudioState } from "@/lib/studio/studio-state"
import { ProblemSummary } from "../problem-summary"
import { ConfirmPanel } from "./confirm-panel"
import { PricePanel } from "./price-panel"
import { PromptField } from "./prompt-field"
import { TakeSelects } from "./take-selects"
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
  takeLabels: { legend: string; hint: string; take: string; none: string }
  language: Language
  /** Hidden fields. */
  children: ReactNode
}

/** One prompt, up to four models, and the price of all together. */
export function CompareForm(props: Props) {
  const { kind, models, examples, labels, language } = props
  const [state, send, isPending] = useActionState(props.action, props.initial)
  const [chosen, setChosen] = useState(state.models)
  const { prices, isAsking, ask } = usePrices(kind, props.prices)
  const form = useAnswered(state)
  const picked = chosen.flatMap((key) => models.find((model) => model.key === key) ?? [])
  const known = picked.flatMap(({ key }) => prices[key] ?? [])
  const price = known.length < picked.length ? undefined : known.reduce((sum, one) => sum + one, 0)

  function change(event: FormEvent<HTMLFormElement>) {
    const data = new FormData(event.currentTarget)
    setChosen(data.getAll("model").map(String))
    const prompt = String(data.get("prompt") ?? "").trim() || (examples[0]?.text ?? "")
    ask(Object.fromEntries(models.map((one) => [one.key, inputOf(kind, one, { language, prompt })])))
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isPending) return
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
    const data = new FormData(event.currentTarget, submitter)
    data.set("attempt", newAttempt(props.attempt))
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
      <aside aria-label={labels.price} className="self-start rounded-box bg-base-200 p-6 lg:sticky lg:top-8">
        <ProblemSummary problems={[]} failure={state.failure} failureLink={state.failureLink} headings={[]} />
        <PricePanel
          price={price}
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
