import { authModules } from "./auth"

describe("the strength of passwords' hashes", () => {
  it("is Medusa's own but in tests", () => {
    for (const nodeEnv of [undefined, "", "development", "production", "staging"]) {
      expect(authModules(nodeEnv)).toEqual([])
    }
    expect(authModules("test")).toHaveLength(1)
  })
})
