import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { readAiModels, SettingsError } from "."

describe("the file of AI models", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "webox-models-"))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const read = (WEBOX_AI_MODELS_FILE?: string) => readAiModels({ WEBOX_AI_MODELS_FILE, WEBOX_DATA_DIR: folder })

  it("is none where none is named", () => {
    expect(read()).toEqual([])
  })

  it("is found in the data folder, or by its whole path", () => {
    writeFileSync(path.join(folder, "models.json"), '[{ "id": "someone/painter" }]')
    expect(read("models.json")).toEqual([{ id: "someone/painter" }])
    expect(read(path.join(folder, "models.json"))).toEqual([{ id: "someone/painter" }])
  })

  it.each([
    ["is not there", undefined, /cannot be read/],
    ["is no JSON", "models", /no JSON list/],
    ["is no list", "{}", /no JSON list/],
  ])("that %s is named with what is wrong", (_what, text, fault) => {
    if (text !== undefined) writeFileSync(path.join(folder, "wrong.json"), text)
    expect(() => read(text === undefined ? "none.json" : "wrong.json")).toThrow(SettingsError)
    expect(() => read(text === undefined ? "none.json" : "wrong.json")).toThrow(fault)
  })
})
