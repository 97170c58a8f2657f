/** The studio's colours: every drawing and every scene takes from these. */
export const palette = {
  ink: "#1f2a44",
  dusk: "#39415f",
  petrol: "#1d4e5f",
  sea: "#3f7f93",
  mist: "#a9c6c9",
  foam: "#e2ecea",
  sand: "#e6d8c0",
  plaster: "#f0e5d8",
  linen: "#ece6d8",
  cream: "#f8f2e6",
  blush: "#efc9b8",
  apricot: "#f2b27a",
  mustard: "#e0a63a",
  clay: "#c9734d",
  rust: "#a8432e",
  plum: "#5b3551",
  mint: "#cfdfd2",
  sage: "#9db39a",
  moss: "#5f7a55",
  bottle: "#23463c",
  wood: "#b98a5a",
  white: "#ffffff",
} as const

export type Colour = keyof typeof palette

/** A colour between two, in RGB; `share` 0 is the first. */
export function mix(from: string, to: string, share: number): string {
  const channel = (hex: string, index: number) => parseInt(hex.slice(1 + index * 2, 3 + index * 2), 16)
  const parts = [0, 1, 2].map((index) => {
    const value = channel(from, index) * (1 - share) + channel(to, index) * share
    return Math.round(value).toString(16).padStart(2, "0")
  })
  return `#${parts.join("")}`
}

/** The colour at a share of a ramp of colours. */
export function ramp(colours: readonly string[], share: number): string {
  const position = Math.min(Math.max(share, 0), 1) * (colours.length - 1)
  const index = Math.min(Math.floor(position), colours.length - 2)
  const [from, to] = [colours[index], colours[index + 1]]
  return from && to ? mix(from, to, position - index) : (from ?? palette.ink)
}
