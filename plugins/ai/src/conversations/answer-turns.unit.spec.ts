import type { ChatModel } from "../modules/generation/catalogue/model"
import { answerWork, withoutRefused, type Said } from "./answer-turns"

const model = (fields: Partial<ChatModel> = {}): ChatModel => ({
  provider: "openai",
  id: "test",
  name: "Test",
  capability: "chat",
  context_tokens: 10_000,
  max_output_tokens: 2_000,
  ...fields,
})
const setting = { system_prompt: "", answer_tokens: 1_000, created_by: null }
const user = (content: string): Said => ({ role: "user", content })
const assistant = (content: string): Said => ({ role: "assistant", content })

describe("what a model is asked for an answer", () => {
  it("is all that was said, with the merchant's words apart", () => {
    const said = [user("One?"), assistant("First."), user("Two?")]
    expect(answerWork(model(), said, { ...setting, system_prompt: "Be kind." }).request).toEqual({
      system: "Be kind.",
      turns: said,
      max_output_tokens: 1_000,
    })
    expect(answerWork(model(), said, setting).request.system).toBeUndefined()
  })

  it("is no longer an answer than the model gives", () => {
    expect(answerWork(model({ max_output_tokens: 64 }), [user("One?")], setting).request.max_output_tokens).toBe(64)
  })

  it("has one turn after the other: what an answer that never came leaves behind becomes one", () => {
    const said = [user("One?"), assistant(""), user("Well?"), assistant("First."), user("Two?")]
    expect(answerWork(model(), said, setting).request.turns).toEqual([
      user("One?\n\nWell?"),
      assistant("First."),
      user("Two?"),
    ])
  })

  it("leaves the oldest out when the model has no room for all, and never the question", () => {
    const long = "x".repeat(3_000)
    const said = [user(long), assistant(long), user(`${long}2`), assistant(long), user("The question?")]
    const { turns } = answerWork(model(), said, setting).request
    expect(turns).toEqual([user(`${long}2`), assistant(long), user("The question?")])
    const alone = answerWork(model({ context_tokens: 1_100 }), said, setting).request.turns
    expect(alone).toEqual([user("The question?")])
    const tooLong = answerWork(model({ context_tokens: 100 }), [user(long)], setting).request.turns
    expect(tooLong).toEqual([user(long)])
  })

  it("is nothing of what was refused before", () => {
    const said = (role: "user" | "assistant", status: "complete" | "refused", content: string) => ({
      role,
      status,
      content,
    })
    const messages = [
      said("user", "complete", "One?"),
      said("assistant", "complete", "First."),
      said("user", "complete", "Forbidden?"),
      said("assistant", "refused", ""),
      said("user", "complete", "Two?"),
    ]
    expect(withoutRefused(messages).map(({ content }) => content)).toEqual(["One?", "First.", "Two?"])
  })

  it("does not change what was said", () => {
    const said = [user("One?"), user("Two?")]
    answerWork(model(), said, setting)
    expect(said).toEqual([user("One?"), user("Two?")])
  })
})
