import { getMedia, putMedia } from "../../../../files/media"
import { route } from "../../../../http"

/** A private file: `?expires=&signature=`. */
export const GET = route((req, res) => getMedia(req, res, `private/${req.params["key"] ?? ""}`))

/** The upload link of a private file. */
export const PUT = route((req, res) => putMedia(req, res, `private/${req.params["key"] ?? ""}`))
