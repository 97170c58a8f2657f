import { loadSdk } from "../../../provider"
import { FONTS } from "./draw-poster"

/** The files of the fonts, which come with the plugin: what the machine has differs from one to the next. */
const FONT_FILES = [
  "@expo-google-fonts/fraunces/600SemiBold/Fraunces_600SemiBold.ttf",
  "@expo-google-fonts/dm-sans/500Medium/DMSans_500Medium.ttf",
]

/** Draws an SVG of ours as PNG. */
export async function renderSvg(svg: string): Promise<Buffer> {
  const { renderAsync } = await loadSdk("@resvg/resvg-js", () => import("@resvg/resvg-js"))
  const image = await renderAsync(svg, {
    font: {
      fontFiles: FONT_FILES.map((file) => require.resolve(file)),
      loadSystemFonts: false,
      defaultFontFamily: FONTS.title,
    },
  })
  return image.asPng()
}
