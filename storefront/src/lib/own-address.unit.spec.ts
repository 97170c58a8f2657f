import { ownAddress } from "./own-address"

describe("where this process answers", () => {
  const before = { ...process.env }
  afterEach(() => {
    process.env = { ...before }
  })

  it.each([
    ["localhost", "8000", "http://localhost:8000"],
    ["0.0.0.0", "80", "http://127.0.0.1:80"],
    ["::", "8000", "http://[::1]:8000"],
    ["::1", "8000", "http://[::1]:8000"],
    ["192.0.2.7", "8000", "http://192.0.2.7:8000"],
  ])("listening on %s port %s is %s", (host, port, address) => {
    Object.assign(process.env, { HOSTNAME: host, PORT: port })
    expect(ownAddress()).toBe(address)
  })
})
