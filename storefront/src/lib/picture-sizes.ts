/** The widths in pixels that a picture is offered in; no other is made. The demo's pictures are 1080 wide. */
export const pictureWidths = [180, 360, 540, 720, 1080] as const

export type PictureWidth = (typeof pictureWidths)[number]

/** The width that a query's text names, or undefined when it is none of ours. */
export function pictureWidth(text: string | null): PictureWidth | undefined {
  return pictureWidths.find((width) => String(width) === text)
}

/** Every width of a picture under our origin, as `srcset` lists them. */
export function pictureSources(url: string): string {
  return pictureWidths.map((width) => `${url}?w=${width} ${width}w`).join(", ")
}
