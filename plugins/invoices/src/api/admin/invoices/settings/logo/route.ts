import { readBody, route } from "@webox/kit/http"
import { INVOICE_MODULE, MAX_LOGO_BYTES, type InvoiceModuleService } from "../../../../../modules/invoice"

/** Keeps a picture as a logo, the body the PNG or JPEG as it is. Documents bear it once the settings name it. */
export const POST = route(async (req, res) => {
  const brought = await readBody(req, MAX_LOGO_BYTES)
  const { sha256 } = await req.scope.resolve<InvoiceModuleService>(INVOICE_MODULE).keepLogo(brought)
  res.status(201).json({ logo: sha256 })
})
