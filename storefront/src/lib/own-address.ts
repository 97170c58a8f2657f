/** Where this very process answers, for asking itself: the address it listens on, or loopback when it listens on all. */
export function ownAddress(): string {
  const { HOSTNAME = "localhost", PORT = "8000" } = process.env
  const host = { "0.0.0.0": "127.0.0.1", "::": "[::1]" }[HOSTNAME] ?? HOSTNAME
  return `http://${host.includes(":") && !host.startsWith("[") ? `[${host}]` : host}:${PORT}`
}
