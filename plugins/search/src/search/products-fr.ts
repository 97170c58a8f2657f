import { productIndex } from "../documents/define-product-index"
import { languages } from "../languages"

export default productIndex(languages.french)
