import type { Bilingual } from "../../bilingual"
import type { CategoryHandle } from "../categories"
import type { CollectionHandle } from "../collections"
import type { OptionChoice } from "../options"
import type { PictureSpec } from "../../pictures/picture"

export interface DemoVariant {
  /** The end of the SKU and what makes the variant's id; the product's handle goes before it. */
  choice: OptionChoice
  /** Price in euros, tax included. */
  eur: number
  /** Price in US dollars, before tax. */
  usd: number
  /** Pieces in stock; 250 unless said. */
  stock?: number
  /** Makes it a pack of so many credits: see the README of `@webox/ai`. */
  credits?: number
}

export interface DemoProduct {
  handle: string
  category: CategoryHandle
  collection?: CollectionHandle
  title: Bilingual
  subtitle: Bilingual
  description: Bilingual
  material?: Bilingual
  weight_g: number
  /** Nothing is sent: who buys it needs no delivery. */
  is_digital?: boolean
  /** Two to six; all name the same options, in the order in which the shopper chooses. */
  variants: DemoVariant[]
  /** The pictures, the thumbnail first. */
  pictures: PictureSpec[]
}

/** How many pieces of a variant the demo has unless its row says otherwise. */
export const DEFAULT_STOCK = 250
