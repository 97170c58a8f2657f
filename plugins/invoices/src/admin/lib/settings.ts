import { client } from "./client"
import { settingsOf, type InvoiceSettings, type SettingsForm } from "./settings-form"

const PATH = "/admin/invoices/settings"

export const SETTINGS_KEY = ["webox-invoices-settings"]

export const fetchSettings = async (): Promise<{ settings: InvoiceSettings | null }> => client.client.fetch(PATH)

export const saveSettings = (form: SettingsForm) =>
  client.client.fetch(PATH, { method: "POST", body: settingsOf(form) })

/** A sample invoice by settings that need not be saved. @param signal ends what is no longer wanted */
export async function fetchPreview(form: SettingsForm, signal?: AbortSignal): Promise<Blob> {
  const answer = await client.client.fetch<Response>(`${PATH}/preview`, {
    method: "POST",
    body: settingsOf(form),
    headers: { accept: "application/pdf" },
    signal: signal ?? null,
  })
  return answer.blob()
}
