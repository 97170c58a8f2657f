import type { DemoProduct } from "./product"

/** There is no end to them; a number, because the shop counts what it sells. */
const stock = 1_000_000

/** A credit is worth a cent, which is also what the shop says until the merchant says something else; large packs cost less. */
export const credits: DemoProduct[] = [
  {
    handle: "studio-credits",
    category: "credits",
    title: { en: "Studio Credits", fr: "Crédits pour le studio" },
    subtitle: { en: "For your own pictures, sound and films", fr: "Pour vos propres images, sons et films" },
    description: {
      en: "Credits pay for what you make in the studio. They are on your account as soon as the order is paid, and they do not expire. You see the price before each run, and pay only what it did cost. To buy them you need an account.",
      fr: "Les crédits paient ce que vous créez dans le studio. Ils sont sur votre compte dès que la commande est payée, et n’expirent pas. Vous voyez le prix avant chaque création, et ne payez que ce qu’elle a coûté. Il faut un compte pour en acheter.",
    },
    weight_g: 0,
    is_digital: true,
    variants: [
      { choice: { pack: "500" }, eur: 5, usd: 5.5, credits: 500, stock },
      { choice: { pack: "1200" }, eur: 11, usd: 12, credits: 1_200, stock },
      { choice: { pack: "3000" }, eur: 25, usd: 27.5, credits: 3_000, stock },
    ],
    pictures: [
      { scene: "voucher", work: "rays", colour: "dusk" },
      { scene: "voucher", work: "quarter-turn", colour: "mint" },
    ],
  },
]
