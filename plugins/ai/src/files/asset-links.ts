import type { MedusaContainer } from "@medusajs/framework/types"
import { isSignatureValid, kitOptions, sign, type Signed } from "@webox/kit/http"

/** A link that opens one file for whoever has it, until it expires. */
export interface AssetLink {
  /** A path of the backend. */
  url: string
  expires_at: Date
}

/** Makes a link to a file, for sharing and for players that cannot sign in. Taken back it cannot be: it only ends. */
export function linkToAsset(container: MedusaContainer, assetId: string, lifetimeSeconds: number): AssetLink {
  const expires = Math.floor(Date.now() / 1000) + lifetimeSeconds
  const signature = sign(kitOptions(container).linkSecret, statement(assetId, expires))
  return {
    url: `/ai/assets/${assetId}?expires=${expires}&signature=${signature}`,
    expires_at: new Date(expires * 1000),
  }
}

/** Whether the query of a link opens this file now. */
export function opensAsset(container: MedusaContainer, assetId: string, query: Record<string, unknown>): boolean {
  const { expires, signature } = query
  if (typeof expires !== "string" || !/^\d{1,12}$/.test(expires) || typeof signature !== "string") return false
  return isSignatureValid(kitOptions(container).linkSecret, statement(assetId, Number(expires)), signature)
}

function statement(assetId: string, expires: number): Signed {
  return { purpose: "ai-asset", subject: assetId, expires }
}
