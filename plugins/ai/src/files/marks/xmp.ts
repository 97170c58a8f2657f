/**
 * How a file came about, by the words of IPTC's list of digital source types.
 * @see https://cv.iptc.org/newscodes/digitalsourcetype/
 */
export type DigitalSourceType = "trainedAlgorithmicMedia" | "algorithmicMedia" | "compositeSynthetic"

export function addressOf(source: DigitalSourceType): string {
  return `http://cv.iptc.org/newscodes/digitalsourcetype/${source}`
}

/** The metadata that says so, as XMP. */
export function xmpFor(source: DigitalSourceType): string {
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
 Iptc4xmpExt:DigitalSourceType="${addressOf(source)}"/>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}
