import type { Owner } from "../../../../modules/generation/store/records"
import type { Upload } from "../../../../modules/generation/store/uploads"

/** A picture that somebody brought, as its owner sees it. `url` is a path of the API that the owner uses. */
export function presentUpload({ id, mime_type, size_bytes, width, height, created_at }: Upload, owner: Owner) {
  const api = "customer_id" in owner ? "/store" : "/admin"
  return { id, mime_type, size_bytes, width, height, url: `${api}/ai/uploads/${id}`, created_at }
}
