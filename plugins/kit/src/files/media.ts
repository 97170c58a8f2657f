import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { kitErrors } from "../http/kit-errors"
import { accessOf } from "./file-key"
import { isFileLinkValid, type FileAction } from "./file-links"
import { receiveFile } from "./receive-file"
import { sendStoredFile } from "./send-stored-file"
import { servedDirectory, type ServedDirectory } from "./served-directory"

/** Sends a public file to everybody, a private one to who has a signed link that is still good. */
export async function getMedia(req: MedusaRequest, res: MedusaResponse, key: string): Promise<void> {
  const { store } = accessOf(key) === "public" ? directory() : openLink(req, "get", key)
  await sendStoredFile(res, store, key)
}

/** Takes a file to the upload link that the File module gave out, and answers 204. */
export async function putMedia(req: MedusaRequest, res: MedusaResponse, key: string): Promise<void> {
  const served = openLink(req, "put", key)
  const contentType = req.get("content-type") ?? "application/octet-stream"
  await receiveFile(served, key, { content_type: contentType, filename: key.replace("private/", "") }, req)
  res.status(204).end()
}

/** Who asks without a good link learns nothing, not even whether the file is there. */
function openLink(req: MedusaRequest, action: FileAction, key: string): ServedDirectory {
  const served = directory()
  if (!isFileLinkValid(served.linkSecret, action, key, req.query)) throw kitErrors.WEBOX_FILE_NOT_FOUND()
  return served
}

function directory(): ServedDirectory {
  const served = servedDirectory()
  if (!served) throw kitErrors.WEBOX_FILE_NOT_FOUND()
  return served
}
