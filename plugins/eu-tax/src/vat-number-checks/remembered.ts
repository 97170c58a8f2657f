import type { VatNumber } from "../rules/vat-number"
import type { VatNumberCheck, VatNumberFinding } from "./vat-number-check"

const HOUR_MS = 60 * 60 * 1000
/** A register that did not answer is left alone for so long: buyers would wait for it at each change of their cart. */
const LIFETIMES_MS = { valid: 24 * HOUR_MS, invalid: HOUR_MS, unavailable: HOUR_MS / 30 } as const
const MOST = 10_000

/** Asks once for a number, however often a cart is computed and by however many at once; in this process. */
export class RememberedCheck implements VatNumberCheck {
  private readonly findings = new Map<string, { finding: Promise<VatNumberFinding>; until: number }>()

  /** @param now the time in milliseconds */
  constructor(
    private readonly asked: VatNumberCheck,
    private readonly now: () => number = Date.now
  ) {}

  check(number: VatNumber): Promise<VatNumberFinding> {
    const known = this.findings.get(number.value)
    if (known && known.until > this.now()) return known.finding
    const finding = this.asked.check(number)
    // Until it is there, everybody waits for the same one.
    this.remember(number.value, finding, Infinity)
    void finding.then(({ status }) => this.remember(number.value, finding, this.now() + LIFETIMES_MS[status]))
    return finding
  }

  private remember(value: string, finding: Promise<VatNumberFinding>, until: number): void {
    this.findings.delete(value)
    this.findings.set(value, { finding, until })
    // A map keeps its order: the first is the one that was asked for longest ago.
    const [oldest] = this.findings.keys()
    if (this.findings.size > MOST && oldest !== undefined) this.findings.delete(oldest)
  }
}
