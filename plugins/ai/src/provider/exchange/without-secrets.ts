/** What keys look like at the providers: OpenAI, Groq, Replicate, Google, ElevenLabs, Runway, Luma, fal, and whatever follows `Bearer`. */
const KEY_SHAPES = /\b(?:Bearer\s+\S+|AIza[\w-]{10,}|(?:sk|gsk|r8|key|luma|xi)[-_][\w*.-]{6,})/gi

const LONGEST_MESSAGE = 500

/** A provider's message as it may be kept and shown to the merchant: short, and free of keys, which providers like to quote. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  const known = secrets.filter((secret) => secret.length > 0)
  const cleaned = known.reduce((rest, secret) => rest.replaceAll(secret, "[key]"), text)
  return cleaned.replace(KEY_SHAPES, "[key]").slice(0, LONGEST_MESSAGE)
}
