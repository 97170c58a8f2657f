import type { IssuedDocument } from "../modules/invoice"
import { escapeXml } from "../modules/invoice/factur-x/xml"
import { formatDay, formatMoney } from "../modules/invoice/pdf/format"

export interface Mail {
  subject: string
  text: string
  html: string
}

type SpokenLanguage = "fr" | "en"

interface Words {
  subject: (number: string, seller: string) => string
  paragraphs: (facts: {
    name: string
    number: string
    day: string
    total: string
    order: string
    email: string
  }) => string[]
}

const WORDS: Record<IssuedDocument["kind"], Record<SpokenLanguage, Words>> = {
  invoice: {
    fr: {
      subject: (number, seller) => `Votre facture ${number} – ${seller}`,
      paragraphs: ({ name, number, day, total, order, email }) => [
        `Bonjour ${name},`,
        `Vous trouverez ci-joint la facture ${number} du ${day}, d’un montant de ${total}, pour votre commande nº ${order}.`,
        `Une question ? Écrivez-nous à ${email}.`,
      ],
    },
    en: {
      subject: (number, seller) => `Your invoice ${number} – ${seller}`,
      paragraphs: ({ name, number, day, total, order, email }) => [
        `Dear ${name},`,
        `The invoice ${number} of ${day}, of ${total}, for your order no. ${order} is attached.`,
        `Any question? Write to us at ${email}.`,
      ],
    },
  },
  credit_note: {
    fr: {
      subject: (number, seller) => `Votre avoir ${number} – ${seller}`,
      paragraphs: ({ name, number, day, total, order, email }) => [
        `Bonjour ${name},`,
        `Vous trouverez ci-joint l’avoir ${number} du ${day}, d’un montant de ${total}, pour votre commande nº ${order}.`,
        `Une question ? Écrivez-nous à ${email}.`,
      ],
    },
    en: {
      subject: (number, seller) => `Your credit note ${number} – ${seller}`,
      paragraphs: ({ name, number, day, total, order, email }) => [
        `Dear ${name},`,
        `The credit note ${number} of ${day}, of ${total}, for your order no. ${order} is attached.`,
        `Any question? Write to us at ${email}.`,
      ],
    },
  },
}

/** What goes with a document's PDF to its buyer, in the document's language; of a bilingual one both, French first. */
export function invoiceMail(document: IssuedDocument): Mail {
  const { kind, number, language, seller } = document
  const languages: SpokenLanguage[] = language === "fr_en" ? ["fr", "en"] : [language]
  const parts = languages.map((spoken) => ({ spoken, paragraphs: paragraphsOf(document, spoken) }))
  return {
    subject: onOneLine(WORDS[kind][languages[0] ?? "fr"].subject(number, seller.name)),
    text: `${parts.map(({ paragraphs }) => paragraphs.join("\n\n")).join("\n\n—\n\n")}\n\n${seller.name}\n`,
    html: [
      ...parts.map(({ spoken, paragraphs }) => `<div lang="${spoken}">${paragraphs.map(paragraph).join("")}</div>`),
      paragraph(seller.name),
    ].join(""),
  }
}

function paragraphsOf(document: IssuedDocument, spoken: SpokenLanguage): string[] {
  const { kind, number, issued_on, currency_code, totals, buyer, order, seller } = document
  return WORDS[kind][spoken].paragraphs({
    name: onOneLine(buyer.name),
    number,
    day: formatDay(issued_on, spoken),
    total: formatMoney(totals.gross, currency_code, spoken),
    order: order.display_id,
    email: seller.email,
  })
}

function paragraph(text: string): string {
  return `<p>${escapeXml(text)}</p>`
}

/** A line break in a subject would begin another header of the mail. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim()
}
