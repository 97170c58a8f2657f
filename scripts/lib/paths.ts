import path from "node:path"

/** The repository. */
export const root = path.resolve(__dirname, "../..")

export const storefrontFolder = path.join(root, "storefront")

/** What `medusa build` writes, and what runs. */
export const serverFolder = path.join(root, ".medusa/server")

export const medusaProgram = path.join(root, "node_modules/.bin/medusa")
