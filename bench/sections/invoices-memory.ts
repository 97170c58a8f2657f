import { execFile } from "node:child_process"
import path from "node:path"
import { promisify } from "node:util"
import type { BenchEnvironment } from "../lib/environment"
import { rounded, type Figure } from "../lib/report"

const FEW = 100
const MANY = 10_000
const TARGET_MB = 400

/**
 * The most memory that a process ever holds which issues 10,000 invoices and makes their files; beside one that makes 100.
 */
export async function invoiceMemory(environment: BenchEnvironment): Promise<Figure> {
  const few = await peakOf(environment, FEW)
  const many = await peakOf(environment, MANY)
  return {
    what: `invoices: memory while ${MANY.toLocaleString("en")} are issued, with PDF and XML`,
    measured: `${rounded(many, 0)} MB at most (${FEW}: ${rounded(few, 0)} MB)`,
    target: `≤ ${TARGET_MB} MB`,
    isMet: many <= TARGET_MB,
    numbers: { few_mb: rounded(few), many_mb: rounded(many) },
  }
}

async function peakOf(environment: BenchEnvironment, count: number): Promise<number> {
  const DATABASE_URL = await environment.copyDatabase("invoices_memory")
  const program = path.join(__dirname, "../lib/issue-in-process.ts")
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", program, String(count)], {
    env: { ...process.env, DATABASE_URL },
  })
  return Number(stdout) / 1e6
}
