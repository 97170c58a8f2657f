import { randomUUID } from "node:crypto"
import { mkdir, open, rename, rm } from "node:fs/promises"
import { join } from "node:path"
import type { HandedDocument, InvoicePlatform } from "./platform"

/**
 * Puts each document's PDF and XML into a folder, under its number. A file is there whole or not at all: it is written under
 * another name first. The XML comes last: who watches the folder for it finds the PDF beside it.
 */
export function folderPlatform(folder: string): InvoicePlatform {
  return {
    async deliver({ number, pdf, xml }: HandedDocument): Promise<void> {
      await mkdir(folder, { recursive: true })
      const name = number.replaceAll("/", "_")
      await writeWhole(folder, `${name}.pdf`, pdf)
      await writeWhole(folder, `${name}.xml`, xml)
    },
  }
}

async function writeWhole(folder: string, name: string, content: Buffer): Promise<void> {
  const part = join(folder, `.${name}.${randomUUID()}.part`)
  try {
    const file = await open(part, "wx", 0o640)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, join(folder, name))
  } finally {
    await rm(part, { force: true })
  }
}
