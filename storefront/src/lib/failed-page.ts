import { crashTexts } from "../components/crash-message"
import type { Language } from "../i18n/languages"

/**
 * Puts the words of a failure into a page that failed while it was made, for those whose browser runs no scripts: what Next
 * sends then is empty until its own scripts fill it.
 * @param address of the page, for the link that tries again
 */
export function withWordsForNoScript(html: string, language: Language, address: string): string {
  const { title, text, retry } = crashTexts[language]
  const words =
    `<noscript><main lang="${language}"><h1>${title}</h1><p>${text}</p>` +
    `<p><a href="${escaped(address)}">${retry}</a></p></main></noscript>`
  // The texts have no $ that would mean something in a replacement; the address may.
  return html.includes("</body>") ? html.replace("</body>", () => `${words}</body>`) : html + words
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
}
