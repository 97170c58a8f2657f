import { renderPdf } from "../../plugins/invoices/src/modules/invoice/pdf/render-pdf"
import { invoiceOfTenLines } from "../lib/invoice-inputs"
import { perSecond, ratioOf, type Rate } from "../lib/load"
import { naivePdf } from "../lib/naive-invoice"
import { rounded, type Figure } from "../lib/report"

const ROUNDS = 8
const OURS_IN_A_ROUND = 300
const NAIVE_IN_A_ROUND = 20

/** PDF/A-3 with Factur-X inside, from the frozen document to the bytes, one after the other in one process: ours and naive pdfkit in turn. */
export async function invoiceRendering(): Promise<Figure> {
  const rates: Record<"ours" | "naive", Rate[]> = { ours: [], naive: [] }
  for (let round = -1; round < ROUNDS; round++) {
    const ours = await rateOf(renderPdf, OURS_IN_A_ROUND)
    const naive = await rateOf(naivePdf, NAIVE_IN_A_ROUND)
    // The first round warms up.
    if (round < 0) continue
    rates.ours.push(ours)
    rates.naive.push(naive)
  }
  const ratio = ratioOf(rates.ours, rates.naive)
  const [ours, naive] = [perSecond(rates.ours), perSecond(rates.naive)]
  return {
    what: "invoices: PDF/A-3 with XML, 10 lines, two fonts, one process, against naive pdfkit",
    measured: `${rounded(ratio, 1)}× (${rounded(ours, 0)}/s against ${rounded(naive, 0)}/s)`,
    target: "≥ 8×",
    isMet: ratio >= 8,
    numbers: { ours_per_second: rounded(ours), naive_per_second: rounded(naive), ratio: rounded(ratio) },
  }
}

async function rateOf(render: typeof renderPdf, count: number): Promise<Rate> {
  const start = performance.now()
  for (let index = 0; index < count; index++) {
    const { document, xml } = invoiceOfTenLines(`WB-2026-${index}`)
    const pdf = await render(document, xml)
    if (!pdf.includes("factur-x.xml")) throw new Error("A PDF has no Factur-X inside.")
  }
  return { done: count, seconds: (performance.now() - start) / 1_000 }
}
