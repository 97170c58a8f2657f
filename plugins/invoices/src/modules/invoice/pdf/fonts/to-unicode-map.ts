/** A CMap runs at most this many signs in a range. */
const RANGE = 100

/**
 * The CMap by which a reader of the PDF searches and copies text (ISO 32000-1, 9.10.3).
 *
 * @param codePoints of each sign of the subset, by its number
 */
export function toUnicodeMap(codePoints: number[][]): string {
  const starts = Array.from({ length: Math.ceil(codePoints.length / RANGE) }, (_, index) => index * RANGE)
  const ranges = starts.map((start) => {
    const entries = codePoints.slice(start, start + RANGE)
    const last = start + entries.length - 1
    return `<${hex(start)}> <${hex(last)}> [${entries.map((points) => `<${points.map(utf16).join("")}>`).join(" ")}]`
  })
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${ranges.length} beginbfrange
${ranges.join("\n")}
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

const hex = (value: number): string => value.toString(16).padStart(4, "0")

function utf16(codePoint: number): string {
  const text = String.fromCodePoint(codePoint)
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join("")
}
