import { spawn } from "node:child_process"
import { once } from "node:events"
import path from "node:path"

/** Starts the double of OpenAI's chat; its base URL, and how it is ended. */
export async function startChatDouble(): Promise<{ url: string; close(): void }> {
  const child = spawn(process.execPath, [path.join(__dirname, "chat-double.mjs")], {
    stdio: ["pipe", "pipe", "inherit"],
  })
  const [port] = (await once(child.stdout, "data")) as [Buffer]
  return { url: `http://127.0.0.1:${Number(port.toString())}/v1`, close: () => child.stdin.end() }
}
