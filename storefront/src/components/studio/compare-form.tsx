"use client"

import { useState, type FormEvent } from "react"
import { mostCharacters } from "@/lib/studio/model"
import { inputOf } from "@/lib/studio/options"
import { OrderForm, type OrderFormProps } from "./order-form"
import { PromptField } from "./prompt-field"
import { TakeSelects } from "./take-selects"
import { useOrder } from "./use-order"
import { usePrices } from "./use-prices"

interface Props extends OrderFormProps {
  takeLabels: { legend: string; hint: string; take: string; none: string }
}

/** One prompt, up to four models, and the price of all together. */
export function CompareForm(props: Props) {
  const { kind, models, examples, labels, language } = props
  const order = useOrder(props.action, props.initial, props.attempt)
  const { state } = order
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
    <OrderForm
      order={order}
      kind={kind}
      attempt={props.attempt}
      onChange={change}
      hidden={props.children}
      price={price}
      isAsking={isAsking}
      available={props.available}
      base={props.base}
      labels={labels}
      language={language}
    >
      {/* Speech is spoken in the shopper's own language, where a model knows it. */}
      <input type="hidden" name="language" value={language} />
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
    </OrderForm>
  )
}
