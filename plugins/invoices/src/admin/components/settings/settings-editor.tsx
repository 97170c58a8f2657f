import { Button, Text, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { keepFile } from "../../lib/documents"
import { fetchPreview, saveSettings, SETTINGS_KEY } from "../../lib/settings"
import { formOf, LANGUAGES, MOMENTS, problemsOf, type Field, type InvoiceSettings } from "../../lib/settings-form"
import { LiveSample } from "./live-sample"
import { LogoChoice } from "./logo-choice"
import { SettingsChoice } from "./settings-choice"
import { SettingsChoices, SettingsFields } from "./settings-fields"

/** Who sells, and how documents are numbered and written; with a sample of what it makes. */
export function SettingsEditor({ current }: { current: InvoiceSettings | null }): JSX.Element {
  const { t } = useTranslation("webox-invoices")
  const queries = useQueryClient()
  const [form, setForm] = useState(() => formOf(current))
  const [problems, setProblems] = useState<Field[]>([])
  const tellFailure = (error: Error) => void toast.error(error.message)
  const save = useMutation({
    mutationFn: saveSettings,
    onSuccess: async () => {
      toast.success(t("settings.saved"))
      await queries.invalidateQueries({ queryKey: SETTINGS_KEY })
    },
    onError: tellFailure,
  })
  const preview = useMutation({
    mutationFn: fetchPreview,
    onSuccess: (pdf) => keepFile(pdf, "preview.pdf"),
    onError: tellFailure,
  })
  const ifComplete = (act: () => void): void => {
    const found = problemsOf(form)
    setProblems(found)
    if (found.length === 0) act()
    else document.getElementById(`invoices-${found[0]}`)?.focus()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    ifComplete(() => save.mutate(form))
  }
  const common = { form, problems, onChange: setForm }

  return (
    <form onSubmit={submit} noValidate className="divide-y">
      <SettingsFields part="company" {...common} />
      <LogoChoice logo={form.logo} onChange={(logo) => setForm((now) => ({ ...now, logo }))} />
      <SettingsFields part="address" {...common} />
      <SettingsFields part="contact" {...common} />
      <SettingsChoices form={form} onChange={setForm} />
      <SettingsFields part="documents" {...common} />
      <div className="grid gap-4 px-6 py-4 md:grid-cols-2">
        <SettingsChoice name="issue_when" options={MOMENTS} form={form} onChange={setForm} />
        <SettingsChoice name="language" options={LANGUAGES} form={form} onChange={setForm} />
      </div>
      <SettingsFields part="terms" {...common} />
      <div className="flex flex-wrap items-center justify-end gap-3 px-6 py-4">
        {problems.length > 0 && (
          <Text size="small" role="alert" className="text-ui-fg-error">
            {t("settings.incomplete", { count: problems.length })}
          </Text>
        )}
        <Button
          type="button"
          size="small"
          variant="secondary"
          isLoading={preview.isPending}
          onClick={() => ifComplete(() => preview.mutate(form))}
        >
          {t("settings.preview")}
        </Button>
        <Button type="submit" size="small" isLoading={save.isPending}>
          {t("settings.save")}
        </Button>
      </div>
      <LiveSample form={form} />
    </form>
  )
}
