import type { MedusaContainer } from "@medusajs/framework/types"
import { uploadFilesWorkflow } from "@medusajs/medusa/core-flows"
import type { DemoProduct } from "../data/products/product"
import { keptPicture } from "../pictures/kept-picture"
import { pictureName, type PictureSpec } from "../pictures/picture"

/**
 * Makes the function that draws the pictures of some products and uploads them through the File module. A picture that
 * several products show is made once.
 *
 * @returns the URLs by the product's handle, in the order of its pictures
 */
export function pictureUploader(
  container: MedusaContainer
): (products: DemoProduct[]) => Promise<Map<string, string[]>> {
  const urls = new Map<string, string>()

  return async (products) => {
    const specs = new Map(products.flatMap(({ pictures }) => pictures.map((spec) => [pictureName(spec), spec])))
    const missing = [...specs].filter(([name]) => !urls.has(name))
    for (const [name, url] of await upload(container, missing)) urls.set(name, url)
    return new Map(
      products.map(({ handle, pictures }) => [handle, pictures.flatMap((spec) => urls.get(pictureName(spec)) ?? [])])
    )
  }
}

async function upload(container: MedusaContainer, specs: [string, PictureSpec][]): Promise<[string, string][]> {
  if (!specs.length) return []
  const files = await Promise.all(
    specs.map(async ([filename, spec]) => ({
      filename,
      mimeType: "image/webp",
      content: (await keptPicture(spec)).toString("base64"),
      access: "public" as const,
    }))
  )
  const { result } = await uploadFilesWorkflow(container).run({ input: { files } })
  return result.map(({ url }, index): [string, string] => [files[index]?.filename ?? "", url])
}
