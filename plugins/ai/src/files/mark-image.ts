import sharp from "sharp"

/**
 * How a picture came about, by the words of IPTC's list of digital source types.
 * @see https://cv.iptc.org/newscodes/digitalsourcetype/
 */
export type DigitalSourceType = "trainedAlgorithmicMedia" | "algorithmicMedia"

/** Says in a picture's metadata (XMP) that a machine made it, as article 50 of the EU AI Act asks. */
export async function markImage(
  content: Buffer,
  source: DigitalSourceType
): Promise<{ content: Buffer; width: number; height: number }> {
  const { data, info } = await sharp(content)
    .keepMetadata()
    .withXmp(xmpFor(source))
    .toBuffer({ resolveWithObject: true })
  return { content: data, width: info.width, height: info.height }
}

function xmpFor(source: DigitalSourceType): string {
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
 Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/${source}"/>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}
