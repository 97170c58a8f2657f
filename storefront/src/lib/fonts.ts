import localFont from "next/font/local"

/*
 * Each font in two parts: the letters of French, English and their neighbours, made by `scripts/make-fonts.mjs` and asked
 * for at once; and the whole font, which a browser loads only for a page with other letters that it has. The stand-in that keeps the
 * layout still while they load comes last, so that it hides neither.
 */

const sans = localFont({
  src: "../../.fonts/sans.woff2",
  variable: "--font-sans-latin",
  weight: "400 600",
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+20-7E, U+A0-17F, U+2C6-2DD, U+2000-206F, U+20AC, U+2122, U+2190-2193, U+2212-2215",
    },
  ],
})

const wholeSans = localFont({
  src: "../../node_modules/geist/dist/fonts/geist-sans/Geist-Variable.woff2",
  variable: "--font-sans-whole",
  weight: "100 900",
  preload: false,
  declarations: [{ prop: "unicode-range", value: "U+180-24F, U+400-52F, U+1E00-1EFF" }],
})

const serif = localFont({
  src: "../../.fonts/serif.woff2",
  variable: "--font-serif-latin",
  weight: "400",
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+20-7E, U+A0-17F, U+2C6-2DD, U+2000-206F, U+20AC, U+2122, U+2190-2193, U+2212-2215",
    },
  ],
})

const wholeSerif = localFont({
  src: "../../node_modules/geist/dist/fonts/geist-serif/GeistSerif-Regular.woff2",
  variable: "--font-serif-whole",
  weight: "400",
  adjustFontFallback: "Times New Roman",
  preload: false,
  declarations: [{ prop: "unicode-range", value: "U+180-24F, U+400-52F, U+1E00-1EFF" }],
})

/** The classes that give a page its fonts. */
export const fontVariables = [sans, wholeSans, serif, wholeSerif].map(({ variable }) => variable).join(" ")
