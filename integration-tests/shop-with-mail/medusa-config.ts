import { defineConfig, ModuleProvider, Modules } from "@medusajs/framework/utils"
import shop from "../../medusa-config"
import { MailDouble } from "./mail-double"

const provider = ModuleProvider(Modules.NOTIFICATION, { services: [MailDouble] })

/** The shop as it is, with a provider of e-mails that hands them to a server on loopback. */
export default defineConfig({
  ...shop,
  modules: {
    ...shop.modules,
    [Modules.NOTIFICATION]: {
      resolve: "@medusajs/medusa/notification",
      options: { providers: [{ resolve: provider, id: "mail-double", options: { channels: ["email"] } }] },
    },
  },
})
