import { fileURLToPath } from "node:url"

// The packages are the storefront's, by a link: both must lie below the root.
const root = fileURLToPath(new URL("../../..", import.meta.url))

export default { turbopack: { root }, outputFileTracingRoot: root, poweredByHeader: false }
