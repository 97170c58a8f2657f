import type { DirectoryStore } from "./directory-store"

/** The folder that the media routes serve, and the secret of its links. */
export interface ServedDirectory {
  store: DirectoryStore
  linkSecret: string
  /** The largest file that a client may put there. */
  maxUploadBytes: number
}

let served: ServedDirectory | undefined

/** The file provider tells here what it was configured with; Medusa gives a route no way to its provider. */
export function serveDirectory(directory: ServedDirectory): void {
  served = directory
}

/** @returns undefined when the shop keeps its files elsewhere, such as on S3: then the media routes answer 404 */
export function servedDirectory(): ServedDirectory | undefined {
  return served
}
