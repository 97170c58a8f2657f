import { execFile } from "node:child_process"
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"

const root = path.resolve(__dirname, "../..")

/** The names of the rules that a small tree of files breaks. */
function brokenRules(folder: string, files: Record<string, string>): Promise<string[]> {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(folder, file), content)
  }
  copyFileSync(path.join(root, ".dependency-cruiser.cjs"), path.join(folder, ".dependency-cruiser.cjs"))
  const program = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs")
  const folders = [...new Set(Object.keys(files).map((file) => file.split("/")[0] ?? ""))]
  return new Promise((resolve, reject) => {
    const args = [program, "--config", ".dependency-cruiser.cjs", "--output-type", "json", ...folders]
    execFile(process.execPath, args, { cwd: folder, env: { PATH: process.env.PATH } }, (error, output, errors) => {
      if (!output) return reject(error ?? new Error(errors))
      const report: { summary: { violations: { rule: { name: string } }[] } } = JSON.parse(output)
      resolve([...new Set(report.summary.violations.map(({ rule }) => rule.name))])
    })
  })
}

describe("the house's rule", () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "webox-house-"))
  })

  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it("lets a plugin import the kit", async () => {
    const files = {
      "plugins/blog/src/post.ts": 'import { one } from "../../kit/src/one"\nexport const two = one',
      "plugins/kit/src/one.ts": "export const one = 1",
    }
    expect(await brokenRules(folder, files)).toEqual([])
  })

  it("refuses a plugin that imports another", async () => {
    const files = {
      "plugins/blog/src/post.ts": 'import { one } from "../../support/src/one"\nexport const two = one',
      "plugins/support/src/one.ts": "export const one = 1",
    }
    expect(await brokenRules(folder, files)).toEqual(["no-plugin-imports-another"])
  })

  it("refuses it by the package's name as well", async () => {
    const files = {
      "plugins/blog/src/post.ts": 'import { one } from "@webox/support/one"\nexport const two = one',
      "plugins/support/package.json": '{ "name": "@webox/support", "exports": { "./*": "./.medusa/server/src/*.js" } }',
      "plugins/support/.medusa/server/src/one.js": "exports.one = 1",
    }
    mkdirSync(path.join(folder, "node_modules/@webox"), { recursive: true })
    symlinkSync("../../plugins/support", path.join(folder, "node_modules/@webox/support"))
    expect(await brokenRules(folder, files)).toEqual(["no-plugin-imports-another"])
  })

  it("refuses a storefront that imports the backend", async () => {
    const files = {
      "storefront/src/page.ts": 'import { one } from "../../src/one"\nexport const two = one',
      "src/one.ts": "export const one = 1",
    }
    expect(await brokenRules(folder, files)).toEqual(["storefront-knows-the-api-alone"])
  })

  it("refuses a plugin that imports the shop, and a service that imports a route", async () => {
    const files = {
      "plugins/blog/src/modules/blog/service.ts":
        'import { one } from "../../../../../src/one"\nimport { two } from "../../api/route"\nexport const three = one + two',
      "plugins/blog/src/api/route.ts": "export const two = 2",
      "src/one.ts": "export const one = 1",
    }
    expect((await brokenRules(folder, files)).sort()).toEqual(["plugins-know-no-shop", "services-know-no-http"])
  })
})
