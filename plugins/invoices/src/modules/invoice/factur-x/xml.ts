/** A piece of XML, escaped already. A type of its own, so that no text gets into a document unescaped. */
export interface Xml {
  readonly xml: string
}

type Content = string | Xml | null | undefined | Content[]

/**
 * An element. Texts are escaped; nothing (`null`, `undefined`, an empty text or list) makes no element at all, since
 * EN 16931 has no empty ones (PEPPOL-EN16931-R008).
 */
export function element(name: string, content: Content, attributes: Record<string, string> = {}): Xml | null {
  const inner = serialize(content)
  if (inner === "") return null
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  return { xml: `<${name}${written.join("")}>${inner}</${name}>` }
}

/** Escapes what XML 1.0 has a meaning for, and leaves out what it cannot hold: controls and lone surrogates. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
}

function serialize(content: Content): string {
  if (content === null || content === undefined) return ""
  if (typeof content === "string") return escapeXml(content)
  if (Array.isArray(content)) return content.map(serialize).join("")
  return content.xml
}
