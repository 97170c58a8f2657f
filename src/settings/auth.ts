import type { InputConfigModules } from "@medusajs/framework/types"

/**
 * Tests make and sign in many people, and a password's hash of Medusa's strength takes a tenth of a second of processor: there
 * it is a weak one. Everywhere else nothing is set, so that Medusa's own strength holds.
 *
 * @param nodeEnv `NODE_ENV`
 */
export function authModules(nodeEnv: string | undefined): InputConfigModules {
  if (nodeEnv !== "test") return []
  const hashConfig = { logN: 4, r: 8, p: 1 }
  return [
    {
      resolve: "@medusajs/medusa/auth",
      options: {
        providers: [{ resolve: "@medusajs/medusa/auth-emailpass", id: "emailpass", options: { hashConfig } }],
      },
    },
  ]
}
