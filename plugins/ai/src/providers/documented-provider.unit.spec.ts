import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { resolve } from "node:path"
import { startLoopbackServer } from "@webox/kit/testing/loopback-server"
import ts from "typescript"
import * as contract from "../provider"
import { AbstractAiProvider } from "../provider"
import { aCall, resultOf } from "../testing/collect"

const ROOT = resolve(__dirname, "../../../..")
const FILE = resolve(ROOT, "plugins/ai/src/providers/atelier.ts")

/** The first TypeScript of the page on providers: a whole file. */
function documentedSource(): string {
  const page = readFileSync(resolve(ROOT, "docs/providers.md"), "utf8")
  const block = /```ts\n([\s\S]*?)```/.exec(page)?.[1]
  if (!block) throw new Error("docs/providers.md shows no provider.")
  return block
}

/** What TypeScript finds wrong with it, as strictly as with our own. */
function complaints(source: string): string[] {
  const { config } = ts.readConfigFile(resolve(ROOT, "tsconfig.check.json"), (path) => readFileSync(path, "utf8"))
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, ROOT)
  const checked = { ...options, incremental: false, tsBuildInfoFile: undefined }
  checked.paths = { "@webox/ai/provider": [resolve(ROOT, "plugins/ai/src/provider/index.ts")] }

  const host = ts.createCompilerHost(checked)
  const { getSourceFile, fileExists } = host
  host.fileExists = (path) => path === FILE || fileExists(path)
  host.getSourceFile = (path, languageVersion) =>
    path === FILE ? ts.createSourceFile(path, source, languageVersion, true) : getSourceFile(path, languageVersion)

  const program = ts.createProgram([FILE], checked, host)
  const file = program.getSourceFile(FILE)
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(({ messageText }) =>
    ts.flattenDiagnosticMessageText(messageText, "\n")
  )
}

/** Runs it as Node would, with our contract for the package's. */
function load(source: string): { services: (new (options: contract.ProviderOptions) => unknown)[] } {
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true }
  const { outputText } = ts.transpileModule(source, { compilerOptions })
  const requireHere = createRequire(__filename)
  const module = { exports: { default: { services: [] } } }
  const run = new Function("require", "module", "exports", outputText)
  run((name: string) => (name === "@webox/ai/provider" ? contract : requireHere(name)), module, module.exports)
  return module.exports.default
}

describe("the provider that the documentation shows", () => {
  const source = documentedSource()

  it("is what TypeScript accepts", () => {
    expect(complaints(source)).toEqual([])
  })

  it("makes pictures", async () => {
    const server = await startLoopbackServer((_request, response) => {
      const answer = { id: "a1", pictures: ["https://files.atelier.example/1.png"], credits: 3 }
      response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(answer))
    })
    const [Provider] = load(source).services
    const atelier = Provider && new Provider({ apiKey: "key", baseUrl: server.url })
    if (!(atelier instanceof AbstractAiProvider) || !atelier.image) throw new Error("It makes no pictures.")

    const made = await atelier.image({ prompt: "a fox", width: 64, height: 64, count: 1 }, aCall("painter-1"))

    expect(resultOf(made)).toEqual({
      files: [{ url: "https://files.atelier.example/1.png", allowed_hosts: ["files.atelier.example"] }],
      usage: { images: 1, provider_credits: 3 },
      provider_reference: "a1",
    })
    expect(server.requests[0]).toMatchObject({
      method: "POST",
      url: "/v1/pictures",
      headers: { "idempotency-key": "attempt_01" },
    })
    await server.close()
  })
})
