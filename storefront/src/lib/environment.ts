/** What the storefront needs from its environment, read when it is used: the build needs none of it. */
export const environment = {
  /** Where the Medusa backend answers, without a trailing slash. */
  get backendUrl(): string {
    return (process.env.WEBOX_BACKEND_URL ?? "http://localhost:9000").replace(/\/+$/, "")
  },
  /** The sales channel's key; public by nature, but the browser has no use for it. */
  get publishableKey(): string {
    return process.env.WEBOX_PUBLISHABLE_KEY ?? ""
  },
  /** The address that visitors type, without a trailing slash. */
  get storefrontUrl(): string {
    return (process.env.WEBOX_STOREFRONT_URL ?? `http://localhost:${process.env.PORT ?? "8000"}`).replace(/\/+$/, "")
  },
  /** Signs the calls that throw cached pages away; without it none is accepted. */
  get revalidationSecret(): string {
    return process.env.WEBOX_REVALIDATION_SECRET ?? ""
  },
  /** Whether cookies are sent over HTTPS only. */
  get secureCookies(): boolean {
    return process.env.WEBOX_COOKIE_SECURE === undefined
      ? environment.storefrontUrl.startsWith("https:")
      : process.env.WEBOX_COOKIE_SECURE === "true"
  },
}
