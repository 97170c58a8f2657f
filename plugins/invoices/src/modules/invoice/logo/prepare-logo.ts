import { createHash } from "node:crypto"
import sharp from "sharp"
import { invoiceErrors } from "../errors"

/** Of what a merchant brings, in bytes. */
export const MAX_LOGO_BYTES = 1024 * 1024

const MAX_MEGAPIXELS = 25
/** In pixels: enough for print at the size that the page gives it. */
const BOX = { width: 720, height: 192 } as const
/** A picture of many colours is smaller as a JPEG, and stands in each document. */
const MAX_PNG_BYTES = 64 * 1024
const SIGNATURES = [Buffer.from("89504e470d0a1a0a", "hex"), Buffer.from("ffd8ff", "hex")]

/** A logo as documents hold it. */
export interface Logo {
  /** Of `content`, in hexadecimal digits: its name. */
  sha256: string
  media_type: "image/png" | "image/jpeg"
  content: Buffer
}

/**
 * Makes of a PNG or a JPEG what a document of PDF/A can hold, whatever its colours, depth and transparency: 8 bits of red,
 * green and blue, on white.
 *
 * @throws WEBOX_INVOICES_LOGO_INVALID (400) for what is no such picture, by its bytes and not by its name
 */
export async function prepareLogo(brought: Buffer): Promise<Logo> {
  const isKnown = SIGNATURES.some((signature) => brought.subarray(0, signature.length).equals(signature))
  if (!isKnown) throw refusal()
  const picture = await flattened(brought)
  const png = await sharp(picture).png({ compressionLevel: 9 }).toBuffer()
  if (png.length <= MAX_PNG_BYTES) return named("image/png", png)
  const jpeg = await sharp(picture).jpeg({ quality: 88, chromaSubsampling: "4:4:4" }).toBuffer()
  return named("image/jpeg", jpeg)
}

async function flattened(brought: Buffer): Promise<Buffer> {
  try {
    return await sharp(brought, { limitInputPixels: MAX_MEGAPIXELS * 1_000_000, failOn: "error" })
      .autoOrient()
      .flatten({ background: "#ffffff" })
      .resize({ ...BOX, fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb")
      .png({ compressionLevel: 0, palette: false })
      .toBuffer()
  } catch {
    throw refusal()
  }
}

function refusal(): Error {
  return invoiceErrors.WEBOX_INVOICES_LOGO_INVALID({ max_megapixels: MAX_MEGAPIXELS })
}

function named(media_type: Logo["media_type"], content: Buffer): Logo {
  return { sha256: createHash("sha256").update(content).digest("hex"), media_type, content }
}
