import type { Readable, Writable } from "node:stream"
import type { FileTypes } from "@medusajs/framework/types"
import { AbstractFileProviderService, MedusaError } from "@medusajs/framework/utils"
import { DirectoryStore } from "../../files/directory-store"
import { accessOf, newFileKey } from "../../files/file-key"
import { publicFileUrl, signedFileUrl } from "../../files/file-links"
import { serveDirectory } from "../../files/served-directory"
import { decodeContent } from "./decode-content"

export interface DirectoryFileOptions {
  /** The folder of the files. Every process of the shop must see the same one. */
  directory: string
  /** Where clients reach the backend, such as `https://api.example.com`: files are at `/media/…` there. */
  backendUrl: string
  /** Signs the links to private files, at least 32 characters. Changing it ends every link that is out. */
  linkSecret: string
  /** How long a link to a private file is good for; 3600 when left out. */
  linkLifetimeSeconds?: number
  /** The largest file that a client may `PUT` to an upload link; 200 MiB when left out. */
  maxUploadBytes?: number
}

/**
 * Files in a folder of this machine, served at `/media`. Public files have an address for good; private ones are reached
 * only by a signed link that expires (`getPresignedDownloadUrl`, `fileModule.retrieveFile(key)`). A private file's `url`
 * of an upload is such a link too: keep the key, not the link.
 */
export class DirectoryFileService extends AbstractFileProviderService {
  static override identifier = "webox-directory"

  private readonly store: DirectoryStore
  private readonly options: DirectoryFileOptions & { linkLifetimeSeconds: number }

  static override validateOptions(options: Record<string, unknown>): void {
    for (const name of ["directory", "backendUrl", "linkSecret"]) {
      if (typeof options[name] !== "string" || options[name] === "") {
        throw invalid(`@webox/kit/providers/files needs the option ${name}: write it in medusa-config.`)
      }
    }
    if (String(options["linkSecret"]).length < 32) {
      throw invalid("@webox/kit/providers/files: linkSecret must have at least 32 characters.")
    }
  }

  constructor(_: Record<string, unknown>, options: DirectoryFileOptions) {
    super()
    this.options = { ...options, linkLifetimeSeconds: options.linkLifetimeSeconds ?? 3600 }
    this.store = new DirectoryStore(options.directory)
    serveDirectory({
      store: this.store,
      linkSecret: options.linkSecret,
      maxUploadBytes: options.maxUploadBytes ?? 200 * 1024 * 1024,
    })
  }

  override async upload(file: FileTypes.ProviderUploadFileDTO): Promise<FileTypes.ProviderFileResultDTO> {
    const { key, facts } = this.describe(file)
    await this.store.write(key, facts, decodeContent(file.content, file.mimeType))
    return { key, url: this.urlOf(key) }
  }

  override async getUploadStream(file: FileTypes.ProviderUploadStreamDTO): Promise<{
    writeStream: Writable
    promise: Promise<FileTypes.ProviderFileResultDTO>
    url: string
    fileKey: string
  }> {
    const { key, facts } = this.describe(file)
    const { stream, done } = await this.store.openWrite(key, facts)
    const url = this.urlOf(key)
    const promise = done.then(() => ({ key, url }))
    promise.catch(() => undefined)
    return { writeStream: stream, promise, url, fileKey: key }
  }

  /** A link to which a client may `PUT` the file, once, within `expiresIn` seconds (an hour when left out). */
  async getPresignedUploadUrl(
    file: FileTypes.ProviderGetPresignedUploadUrlDTO
  ): Promise<FileTypes.ProviderFileResultDTO> {
    const { key } = this.describe({ ...file, mimeType: file.mimeType ?? "application/octet-stream" })
    return { key, url: signedFileUrl(this.options, "put", key, file.expiresIn ?? 3600) }
  }

  /** @throws WEBOX_FILE_NOT_FOUND (404) */
  override async getPresignedDownloadUrl({ fileKey }: FileTypes.ProviderGetFileDTO): Promise<string> {
    await this.store.facts(fileKey)
    return this.urlOf(fileKey)
  }

  /** @throws WEBOX_FILE_NOT_FOUND (404) */
  override getDownloadStream({ fileKey }: FileTypes.ProviderGetFileDTO): Promise<Readable> {
    return this.store.readStream(fileKey)
  }

  /** @throws WEBOX_FILE_NOT_FOUND (404) */
  override getAsBuffer({ fileKey }: FileTypes.ProviderGetFileDTO): Promise<Buffer> {
    return this.store.readBuffer(fileKey)
  }

  override async delete(files: FileTypes.ProviderDeleteFileDTO | FileTypes.ProviderDeleteFileDTO[]): Promise<void> {
    await Promise.all([files].flat().map(({ fileKey }) => this.store.remove(fileKey)))
  }

  private describe(file: { filename: string; mimeType: string; access?: FileTypes.FileAccessPermission | undefined }) {
    if (!file?.filename) throw invalid("The file has no name: send one.")
    // Whoever forgets to say it means private, as with Medusa's own providers.
    const access = file.access === "public" ? "public" : "private"
    const contentType = file.mimeType || "application/octet-stream"
    return {
      key: newFileKey(access, file.filename),
      facts: { content_type: contentType, filename: file.filename },
    }
  }

  private urlOf(key: string): string {
    if (accessOf(key) === "public") return publicFileUrl(this.options.backendUrl, key)
    return signedFileUrl(this.options, "get", key, this.options.linkLifetimeSeconds)
  }
}

function invalid(sentence: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, sentence)
}
