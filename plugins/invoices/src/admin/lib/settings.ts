import { client } from "./client"
import { settingsOf, type InvoiceSettings, type SettingsForm } from "./settings-form"

const PATH = "/admin/invoices/settings"

export const SETTINGS_KEY = ["webox-invoices-settings"]

export const fetchSettings = async (): Promise<{ settings: InvoiceSettings | null }> => client.client.fetch(PATH)

export const saveSettings = (form: SettingsForm) =>
  client.client.fetch(PATH, { method: "POST", body: settingsOf(form) })

/** Keeps a picture as a logo, for settings to name. @returns its SHA-256 */
export async function sendLogo(picture: File): Promise<string> {
  const { logo } = await client.client.fetch<{ logo: string }>(`${PATH}/logo`, {
    method: "POST",
    // The js-sdk writes bodies as JSON unless they are of another type.
    headers: { "content-type": picture.type },
    body: picture,
  })
  return logo
}

export async function fetchLogo(sha256: string, signal: AbortSignal): Promise<Blob> {
  const answer = await client.client.fetch<Response>(`${PATH}/logo/${sha256}`, {
    headers: { accept: "image/*" },
    signal,
  })
  return answer.blob()
}

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
