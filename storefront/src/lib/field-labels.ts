import "server-only"
import type { getTranslations } from "next-intl/server"
import type { TextField } from "./address"

type Translate = Awaited<ReturnType<typeof getTranslations<"Fields">>>

/** What each field of a person or an address is called. @param t of the namespace `Fields` */
export function fieldLabels(t: Translate): Record<TextField, string> {
  return {
    email: t("email"),
    first_name: t("first_name"),
    last_name: t("last_name"),
    company: t("company"),
    address_1: t("address_1"),
    address_2: t("address_2"),
    postal_code: t("postal_code"),
    city: t("city"),
    province: t("province"),
    country_code: t("country_code"),
    phone: t("phone"),
  }
}
