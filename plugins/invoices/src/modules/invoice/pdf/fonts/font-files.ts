import { openSync, type Font } from "fontkit"

export type Weight = "regular" | "bold"

const PRIMARY: Record<Weight, string> = {
  regular: "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  bold: "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
}

/**
 * For what the primary font has no sign: Arabic, Hebrew, Georgian, Armenian and symbols; simplified Chinese; Japanese and
 * much of traditional Chinese; Korean; emoji. All under the OFL, the Apache licence or Bitstream Vera's.
 */
const FALLBACKS = {
  dejavu: "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
  chinese: "@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf",
  japanese: "@expo-google-fonts/kosugi/Kosugi_400Regular.ttf",
  korean: "@expo-google-fonts/gowun-dodum/400Regular/GowunDodum_400Regular.ttf",
  emoji: "@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
}
export type FallbackName = keyof typeof FALLBACKS
export const FALLBACK_NAMES: readonly FallbackName[] = ["dejavu", "chinese", "japanese", "korean", "emoji"]

const opened = new Map<string, Font>()

export function primaryFont(weight: Weight): Font {
  return open(PRIMARY[weight])
}

export function fallbackFont(name: FallbackName): Font {
  return open(FALLBACKS[name])
}

/** Parsed once for the process: parsing is most of what a naive PDF costs. */
function open(file: string): Font {
  const known = opened.get(file)
  if (known) return known
  const font = openSync(require.resolve(file))
  if (!("createSubset" in font)) throw new Error(`${file} is a collection of fonts, where one was expected.`)
  opened.set(file, font)
  return font
}
