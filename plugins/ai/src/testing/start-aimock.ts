import { LLMock } from "@copilotkit/aimock"

/** The double that speaks the protocols of most providers; its answers are set by each test. */
export async function startAimock(): Promise<LLMock> {
  const mock = new LLMock({ port: 0, host: "127.0.0.1", logLevel: "silent" })
  await mock.start()
  return mock
}
