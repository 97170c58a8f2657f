/** eSpeak NG's variant for each of our voices: each speaks both languages. */
const VARIANTS: Readonly<Record<string, string>> = {
  claire: "f2",
  alice: "Annie",
  victor: "m3",
  gustave: "gustave",
  murmure: "whisper",
}

const FRENCH =
  /(?<!\p{L})(?:le|la|les|des|une?|et|est|que|qui|pour|dans|avec|sur|vous|nous|je|il|elle|ce|cette|au|aux|du|bonjour|merci)(?!\p{L})|[éèêàçùœ]|(?<!\p{L})[ldjcnsmt]['’]/giu
const ENGLISH =
  /(?<!\p{L})(?:the|an|and|is|are|of|to|in|that|for|with|you|we|it|this|on|from|your|hello|thanks?)(?!\p{L})/giu

/** The language that a text seems to be in. */
export function languageOf(text: string): "fr" | "en" {
  const count = (words: RegExp) => text.match(words)?.length ?? 0
  return count(FRENCH) > count(ENGLISH) ? "fr" : "en"
}

/** The voice as eSpeak NG names it, such as `fr+f2`. It knows variants of these two languages by their short names alone. */
export function espeakVoice(voice: string | undefined, language: string): string {
  const variant = VARIANTS[voice ?? ""] ?? "f2"
  return `${language.startsWith("fr") ? "fr" : "en"}+${variant}`
}
