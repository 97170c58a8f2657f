import { Button, Container, Hint, toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { typed } from "../../lib/micros"
import { MODELS_KEY } from "../../lib/models"
import { parseDecimal } from "../../lib/parse-decimal"
import { fetchSampleFee, SAMPLE_FEE_KEY, saveSampleFee } from "../../lib/sample-fee"
import { Field } from "../shared/field"
import { LoadFailure } from "../shared/load-failure"
import { Loading } from "../shared/loading"
import { PageHead } from "../shared/page-head"
import { useTellFailure } from "../shared/use-reason"

/** What a sample costs that is made on the shop's own machine, whatever it is. */
export function SampleFee(): JSX.Element {
  const { t } = useTranslation("webox-ai")
  const { data, error, refetch } = useQuery({ queryKey: SAMPLE_FEE_KEY, queryFn: fetchSampleFee })
  return (
    <Container className="p-0">
      <PageHead level="h2" title={t("models.samples.title")} description={t("models.samples.description")} />
      {error && <LoadFailure text="models.samples.failed" error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Loading />}
      {data !== undefined && <FeeForm current={data} />}
    </Container>
  )
}

function FeeForm({ current }: { current: number }): JSX.Element {
  const { t, i18n } = useTranslation("webox-ai")
  const queries = useQueryClient()
  const [fee, setFee] = useState(typed(current, i18n.language))
  const [isInvalid, setIsInvalid] = useState(false)
  const tellFailure = useTellFailure()
  const save = useMutation({
    mutationFn: saveSampleFee,
    onSuccess: async () => {
      toast.success(t("models.samples.saved"))
      await Promise.all([SAMPLE_FEE_KEY, MODELS_KEY].map((queryKey) => queries.invalidateQueries({ queryKey })))
    },
    onError: tellFailure,
  })

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
