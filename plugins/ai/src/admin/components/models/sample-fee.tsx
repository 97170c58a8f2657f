import { Button, Container, Hint } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { typed } from "../../lib/micros"
import { MODELS_KEY } from "../../lib/models"
import { parseDecimal } from "../../lib/parse-decimal"
import { fetchSampleFee, SAMPLE_FEE_KEY, saveSampleFee } from "../../lib/sample-fee"
import { Field } from "../shared/field"
import { LoadState } from "../shared/load-state"
import { PageHead } from "../shared/page-head"
import { useChange } from "../shared/use-change"

/** What a sample costs that is made on the shop's own machine, whatever it is. */
export function SampleFee(): JSX.Element {
  const { t } = useTranslation("webox-ai")
  const query = useQuery({ queryKey: SAMPLE_FEE_KEY, queryFn: fetchSampleFee })
  const { data } = query
  return (
    <Container className="p-0">
      <PageHead level="h2" title={t("models.samples.title")} description={t("models.samples.description")} />
      <LoadState query={query} failure="models.samples.failed" />
      {data !== undefined && <FeeForm current={data} />}
    </Container>
  )
}

function FeeForm({ current }: { current: number }): JSX.Element {
  const { t, i18n } = useTranslation("webox-ai")
  const [fee, setFee] = useState(typed(current, i18n.language))
  const [isInvalid, setIsInvalid] = useState(false)
  const save = useChange(saveSampleFee, { done: "models.samples.saved", outdates: [SAMPLE_FEE_KEY, MODELS_KEY] })

  function submit(event: FormEvent): void {
    event.preventDefault()
    const credits = parseDecimal(fee, { smallest: 0 })
    setIsInvalid(credits === undefined)
    if (credits !== undefined) save.mutate(credits)
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-y-2 px-6 pb-4">
      <div className="flex flex-wrap items-end gap-3">
        <Field
          id="sample-fee"
          label={t("models.samples.fee")}
          value={fee}
          onChange={setFee}
          isInvalid={isInvalid}
          hintId={isInvalid ? "sample-fee-hint" : undefined}
          isNumber
          className="w-60"
        />
        <Button type="submit" size="small" isLoading={save.isPending}>
          {t("models.samples.save")}
        </Button>
      </div>
      {isInvalid && (
        <Hint id="sample-fee-hint" variant="error" role="alert">
          {t("models.form.invalid.fee")}
        </Hint>
      )}
    </form>
  )
}
