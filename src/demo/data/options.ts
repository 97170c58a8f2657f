import type { Bilingual } from "../bilingual"

const same = (text: string): Bilingual => ({ en: text, fr: text })

/** The options of all products, shared between them, each with its values in the order shown. */
export const options = {
  format: {
    title: { en: "Format", fr: "Format" },
    values: {
      "30x40": same("30 × 40 cm"),
      "50x70": same("50 × 70 cm"),
      "70x100": same("70 × 100 cm"),
      a6: same("A6"),
      a5: same("A5"),
      a4: same("A4"),
      "40x40": same("40 × 40 cm"),
      "50x50": same("50 × 50 cm"),
      "130x170": same("130 × 170 cm"),
      "32cm": same("32 cm"),
      "38cm": same("38 cm"),
    },
  },
  paper: {
    title: { en: "Paper", fr: "Papier" },
    values: {
      matte: { en: "Matte 200 g", fr: "Mat 200 g" },
      cotton: { en: "Cotton rag 300 g", fr: "Coton 300 g" },
    },
  },
  ruling: {
    title: { en: "Ruling", fr: "Réglure" },
    values: {
      dotted: { en: "Dotted", fr: "Pointillés" },
      ruled: { en: "Ruled", fr: "Lignée" },
      plain: { en: "Plain", fr: "Unie" },
    },
  },
  size: {
    title: { en: "Size", fr: "Taille" },
    values: {
      s: same("S"),
      m: same("M"),
      l: same("L"),
      xl: same("XL"),
      "36-40": same("36–40"),
      "41-46": same("41–46"),
    },
  },
  colour: {
    title: { en: "Colour", fr: "Couleur" },
    values: {
      ecru: { en: "Ecru", fr: "Écru" },
      ink: { en: "Ink", fr: "Encre" },
      clay: { en: "Clay", fr: "Argile" },
      sage: { en: "Sage", fr: "Sauge" },
      mustard: { en: "Mustard", fr: "Moutarde" },
      sea: { en: "Sea blue", fr: "Bleu de mer" },
    },
  },
  pieces: {
    title: { en: "Pieces", fr: "Pièces" },
    values: {
      one: { en: "Single", fr: "À l’unité" },
      two: { en: "Set of 2", fr: "Lot de 2" },
      four: { en: "Set of 4", fr: "Lot de 4" },
      six: { en: "Set of 6", fr: "Lot de 6" },
      eight: { en: "Set of 8", fr: "Lot de 8" },
      twelve: { en: "Set of 12", fr: "Lot de 12" },
    },
  },
  binding: {
    title: { en: "Binding", fr: "Reliure" },
    values: {
      paperback: { en: "Paperback", fr: "Broché" },
      hardback: { en: "Hardback", fr: "Relié" },
    },
  },
  pack: {
    title: { en: "Pack", fr: "Recharge" },
    values: {
      "500": { en: "500 credits", fr: "500 crédits" },
      "1200": { en: "1,200 credits", fr: "1 200 crédits" },
      "3000": { en: "3,000 credits", fr: "3 000 crédits" },
    },
  },
} as const satisfies Record<string, { title: Bilingual; values: Record<string, Bilingual> }>

export type OptionKey = keyof typeof options

/** What one variant is, by option: `{ format: "30x40", paper: "matte" }`. */
export type OptionChoice = { [Key in OptionKey]?: keyof (typeof options)[Key]["values"] & string }

/** The title and values of an option, with plain keys. */
export function optionOf(key: OptionKey): { title: Bilingual; values: Record<string, Bilingual> } {
  return options[key]
}
