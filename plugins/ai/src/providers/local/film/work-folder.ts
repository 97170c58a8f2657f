import { mkdtemp, readdir, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"

const PREFIX = "webox-film-"

/** No film takes as long: a folder that is older was left by a process that was killed. */
const ABANDONED_AFTER_MS = 15 * 60_000

/** Gives the work a folder of its own, and removes it whatever happens; and before, those that killed processes left. */
export async function inWorkFolder<Result>(
  work: (folder: string) => Promise<Result>,
  root = tmpdir()
): Promise<Result> {
  await removeAbandoned(root)
  const folder = await mkdtemp(path.join(root, PREFIX))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function removeAbandoned(root: string): Promise<void> {
  const names = (await readdir(root)).filter((name) => name.startsWith(PREFIX))
  for (const folder of names.map((name) => path.join(root, name))) {
    // Another process may remove it at the same time.
    const changed_at = await stat(folder).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now()
    )
    if (Date.now() - changed_at > ABANDONED_AFTER_MS) await rm(folder, { recursive: true, force: true })
  }
}
