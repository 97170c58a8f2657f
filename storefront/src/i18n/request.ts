import { getRequestConfig } from "next-intl/server"
import en from "../../messages/en.json"
import fr from "../../messages/fr.json"
import { isLanguage } from "./languages"

export const messages = { fr, en }

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const locale = isLanguage(requested) ? requested : "en"
  return { locale, messages: messages[locale], timeZone: "Europe/Paris" }
})
