import { MedusaError } from "@medusajs/framework/utils"

/** The plugin's options. */
export interface RevalidationOptions {
  /** Signs the calls; the storefront has the same. Without it the plugin is off. At least 32 characters. */
  secret?: string
  /** Where the calls go: one for each storefront. */
  urls?: string[]
}

/** The longest URL: it is part of a job's key. */
const maximumUrlLength = 400

/** @throws MedusaError at the start of the app, with a sentence that says what to write */
export function readOptions({
  secret,
  urls = [],
}: RevalidationOptions): { secret: string; urls: string[] } | undefined {
  if (!secret) return undefined
  if (secret.length < 32) throw wrong("secret is too short: write at least 32 characters")
  for (const url of urls) {
    const isHttp = URL.canParse(url) && ["http:", "https:"].includes(new URL(url).protocol)
    if (!isHttp || url.length > maximumUrlLength) {
      throw wrong(
        `urls are wrong: write addresses such as https://shop.example.com/api/revalidate, at most ${maximumUrlLength} characters each`
      )
    }
  }
  return { secret, urls: [...new Set(urls)] }
}

function wrong(sentence: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_ARGUMENT, `The option ${sentence}. (@webox/revalidation)`)
}
