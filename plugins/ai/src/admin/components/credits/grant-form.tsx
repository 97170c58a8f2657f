import { Button, Heading, Hint } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { giveCredits, type Grant } from "../../lib/credits"
import { newKey } from "../../lib/new-key"
import { parseDecimal } from "../../lib/parse-decimal"
import { Field } from "../shared/field"
import { useChange } from "../shared/use-change"

/** Gives a customer credits. However often it is sent, what is in the form is given once. */
export function GrantForm({ customerId }: { customerId: string }): JSX.Element {
  const { t } = useTranslation("webox-ai")
  const [credits, setCredits] = useState("")
  const [reason, setReason] = useState("")
  const [key, setKey] = useState(newKey)
  const [isInvalid, setIsInvalid] = useState(false)

  const give = useChange((grant: Grant) => giveCredits(grant, key), {
    done: "credits.grant.done",
    outdates: [["webox-credits", customerId]],
    onDone: () => {
      change(setCredits)("")
      setReason("")
    },
  })

  /** Another grant than the one that was sent has another key. */
  function change(set: (value: string) => void) {
    return (value: string) => {
      set(value)
      setKey(newKey())
    }
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    const amount = parseDecimal(credits)
    const isComplete = amount !== undefined && reason.trim() !== ""
    setIsInvalid(!isComplete)
    if (isComplete) give.mutate({ customer_id: customerId, credits: amount, reason: reason.trim() })
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-y-2 px-6 py-4">
      <Heading level="h2">{t("credits.grant.title")}</Heading>
      <div className="flex flex-wrap items-end gap-3">
        <Field
          id="credits-amount"
          label={t("credits.grant.credits")}
          value={credits}
          onChange={change(setCredits)}
          isInvalid={isInvalid}
          hintId="credits-grant-hint"
          isNumber
        />
        <Field
          id="credits-reason"
          label={t("credits.grant.reason")}
          value={reason}
          onChange={change(setReason)}
          isInvalid={isInvalid}
          hintId="credits-grant-hint"
          className="w-80"
        />
        <Button type="submit" size="small" isLoading={give.isPending}>
          {t("credits.grant.submit")}
        </Button>
      </div>
      <Hint id="credits-grant-hint" variant={isInvalid ? "error" : "info"}>
        {t(isInvalid ? "credits.grant.invalid" : "credits.grant.reasonHint")}
      </Hint>
    </form>
  )
}
