import { field } from "@/lib/form"
import { placeOfForm } from "@/lib/form-place"
import { sessionToken } from "@/lib/session"
import { isFromOurPages } from "@/lib/studio/from-our-pages"
import { kindOf } from "@/lib/studio/kinds"
import { mostUpload, type UploadProblem } from "@/lib/studio/upload-problem"
import { keepUpload, type Upload } from "@/lib/studio/uploads"

/** What a form's other fields and boundaries may add to the picture itself, in bytes. */
const mostAround = 16 * 1024

const statuses = { too_large: 413, no_picture: 400, full: 409, signed_out: 401, away: 502 } as const

/**
 * Takes a picture to start from. The body is the picture itself: then the answer is `{upload: {id}}` or `{problem}`. Or it is
 * a form with the picture in `file`, from a browser without scripts: then the answer leads back to the form of the studio.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOurPages(request.headers)) return new Response(null, { status: 403 })
  const isForm = request.headers.get("content-type")?.startsWith("multipart/form-data") ?? false
  const length = Number(request.headers.get("content-length") ?? NaN)
  // Nothing is read of what is surely too much, or does not say how much it is.
  if (!(length <= mostUpload + mostAround)) return Response.json({ problem: "too_large" }, { status: 413 })
  if (!isForm) return answered(await kept(await pictureIn(request)))
  const form = await request.formData()
  const file = form.get("file")
  return leadBack(form, await kept(file instanceof Blob ? file : new Blob()))
}

async function pictureIn(request: Request): Promise<Blob> {
  return new Blob([await request.arrayBuffer()], { type: request.headers.get("content-type") ?? "" })
}

type Kept = { upload: Upload } | { problem: UploadProblem }

async function kept(picture: Blob): Promise<Kept> {
  const token = await sessionToken()
  return token === undefined ? { problem: "signed_out" } : keepUpload(token, picture)
}

function answered(result: Kept): Response {
  return "problem" in result
    ? Response.json(result, { status: statuses[result.problem] })
    : Response.json({ upload: { id: result.upload.id } }, { status: 201 })
}

async function leadBack(form: FormData, result: Kept): Promise<Response> {
  const { base } = await placeOfForm(form)
  const query = new URLSearchParams({ kind: kindOf(form.get("kind")) ?? "image", model: field(form, "model") })
  if ("problem" in result) query.set("picture_problem", result.problem)
  else query.set("picture", result.upload.id)
  return new Response(null, { status: 303, headers: { location: `${base}/studio?${query}` } })
}
