import { execFileSync } from "node:child_process"
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"

const ROOT = path.resolve(__dirname, "../../../../../..")
/** Beside the repository: rule sets of CEN and FNFE-MPE are there to test with, and not to be shipped. */
const JUDGES = path.resolve(ROOT, "../shared/validators")

/** `describe`, or a plain note and nothing where the rule sets are not on this machine. */
export function describeJudged(name: string, specs: () => void): void {
  if (existsSync(JUDGES)) describe(name, specs)
  else describe.skip(`${name} (the rule sets are not at ${JUDGES})`, specs)
}

/**
 * Judges XML files by the schema of Factur-X, CEN's rules and, with `french`, the French ones.
 * @returns what is broken, a line for each; an empty list when all hold
 */
export function judgeXml(files: Record<string, string>, french: boolean): string[] {
  return inFolder((folder) => {
    const paths = Object.entries(files).map(([name, xml]) => {
      const file = path.join(folder, `${name.replace(/\W+/g, "-")}.xml`)
      writeFileSync(file, xml)
      return file
    })
    const schema = path.join(JUDGES, "xsd/Factur-X_EN16931.xsd")
    const shape = run("xmllint", ["--noout", "--schema", schema, ...paths])
    const rules = run("node", [path.join(JUDGES, "check-xml.mjs"), ...(french ? [] : ["--no-fr"]), ...paths])
    const lines = `${shape}\n${rules}`.split("\n").filter(Boolean)
    const judged = lines.filter((line) => / validates$|: \d+ rules fired, all hold$/.test(line))
    const wanted = paths.length * (french ? 3 : 2)
    const broken = lines.filter((line) => !judged.includes(line))
    return judged.length === wanted && broken.length === 0 ? [] : [`${judged.length} of ${wanted} hold`, ...broken]
  })
}

/** Judges the container: PDF/A-3 with Factur-X inside. @returns as `judgeXml` */
export function judgePdf(files: Record<string, Buffer>): string[] {
  return inFolder((folder) =>
    Object.entries(files).flatMap(([name, pdf]) => {
      const file = path.join(folder, `${name.replace(/\W+/g, "-")}.pdf`)
      writeFileSync(file, pdf)
      const verdict = run("python3", [path.join(JUDGES, "pdfa3_structure.py"), file, "--profile", "EN 16931"])
      return verdict.trim() === `PASS ${file}` ? [] : [verdict]
    })
  )
}

/** The text of a PDF as poppler reads it, laid out as on the page. */
export function textOfPdf(pdf: Buffer): string {
  return execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" })
}

/** Both outputs of a program, whether it was content or not: xmllint writes its verdicts to the second. */
function run(command: string, args: string[]): string {
  const quoted = [command, ...args].map((argument) => `'${argument}'`).join(" ")
  return execFileSync("sh", ["-c", `${quoted} 2>&1 || true`], { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 26 })
}

function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(path.join(tmpdir(), "webox-invoices-"))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
