/** A link that was made to be shared, or why it was not. */
export interface SharedLink {
  assetId: string
  url?: string
  expiresAt?: string
  failure?: string
}
