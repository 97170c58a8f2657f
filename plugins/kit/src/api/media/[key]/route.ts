import { getMedia, putMedia } from "../../../files/media"
import { route } from "../../../http"

/** A public file. */
export const GET = route((req, res) => getMedia(req, res, req.params["key"] ?? ""))

/** The upload link of a public file. */
export const PUT = route((req, res) => putMedia(req, res, req.params["key"] ?? ""))
