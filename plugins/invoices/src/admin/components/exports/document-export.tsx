import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { dayOf } from "../../lib/days"
import { downloadExport, type ExportPeriod } from "../../lib/documents"
import { LabelledInput } from "../shared/labelled-input"

/** The year so far: what an accountant asks for most. */
function thisYear(): ExportPeriod {
  const today = dayOf(new Date())
  return { from: `${today.slice(0, 4)}-01-01`, to: today }
}

/** All documents of some days, with their files, as a ZIP. */
export function DocumentExport(): JSX.Element {
  const { t } = useTranslation("webox-invoices")
  const [period, setPeriod] = useState(thisYear)
  const make = useMutation({ mutationFn: downloadExport })
  const isInvalid = period.from === "" || period.to === "" || period.to < period.from
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!isInvalid && !make.isPending) make.mutate(period)
  }
  return (
    <Container className="flex flex-wrap items-end justify-between gap-3 px-6 py-4">
      <div className="max-w-prose">
        <Heading level="h2">{t("exports.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("exports.description")}
        </Text>
        <Text
          id="export-state"
          size="small"
          weight="plus"
          role="status"
          className={isInvalid || make.isError ? "text-ui-fg-error" : ""}
        >
          {isInvalid ? t("exports.invalid") : make.isPending ? t("exports.making") : ""}
          {make.isError && !isInvalid && t(isEmpty(make.error) ? "exports.empty" : "exports.failed")}
        </Text>
      </div>
      <form onSubmit={send} className="flex flex-wrap items-end gap-3" noValidate>
        {(["from", "to"] as const).map((name) => (
          <LabelledInput
            key={name}
            id={`export-${name}`}
            label={t(`filter.${name}`)}
            className="w-36"
            type="date"
            value={period[name]}
            aria-invalid={isInvalid}
            aria-describedby="export-state"
            onChange={(value) => setPeriod({ ...period, [name]: value })}
          />
        ))}
        <Button size="small" variant="secondary" type="submit" isLoading={make.isPending}>
          {t("exports.make")}
        </Button>
      </form>
    </Container>
  )
}

function isEmpty(error: Error): boolean {
  return "status" in error && error.status === 404
}
