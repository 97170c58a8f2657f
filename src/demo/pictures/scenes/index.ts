import { book, bookPair, notebook, openNotebook, pencils, planner } from "./bound"
import { coasters, cushion, mug, throwBlanket, towel, tray } from "./kept"
import { cards, detail, framed, gift, print } from "./paper"
import { voucher } from "./voucher"
import { socks, sweatshirt, tote, tShirt } from "./worn"

/** Where a drawing may be shown. */
export const scenes = {
  framed,
  print,
  detail,
  cards,
  gift,
  notebook,
  "open-notebook": openNotebook,
  planner,
  book,
  "book-pair": bookPair,
  pencils,
  "t-shirt": tShirt,
  sweatshirt,
  tote,
  socks,
  mug,
  cushion,
  towel,
  coasters,
  throw: throwBlanket,
  tray,
  voucher,
}

export type SceneName = keyof typeof scenes
