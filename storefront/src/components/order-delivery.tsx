import { getTranslations } from "next-intl/server"
import { addressLines } from "@/lib/address-lines"
import { companyOf } from "@/lib/company"
import type { Order } from "@/lib/orders"
import type { Place } from "@/lib/place"
import { AddressText } from "./address-text"
import { CompanyLines } from "./company-lines"
import { Fact } from "./fact"

/** How an order travels, where to, where its bill goes and which company buys: facts for a list. Of what is not sent, no way. */
export async function OrderDelivery({ order, place }: { order: Order; place: Place }) {
  const t = await getTranslations("Orders")
  const { shipping_address: shipping, billing_address: billing } = order
  const read = (address: typeof billing) => (address ? addressLines(address, place.language).join("\n") : "")
  const isBilledElsewhere = read(billing) !== "" && read(billing) !== read(shipping)
  const company =
    shipping && companyOf(shipping).is_company === "on" ? (
      <Fact name={t("company")}>
        <CompanyLines address={shipping} />
      </Fact>
    ) : null
  if (order.shipping_methods.length === 0) {
    const address = billing ?? shipping
    return address ? (
      <>
        <Fact name={t("billTo")}>
          <AddressText address={address} place={place} />
        </Fact>
        {company}
      </>
    ) : null
  }
  return (
    <>
      <Fact name={t("by")}>{order.shipping_methods.map(({ name }) => name).join(", ")}</Fact>
      {shipping ? (
        <Fact name={t("deliverTo")}>
          <AddressText address={shipping} place={place} />
        </Fact>
      ) : null}
      {billing && shipping ? (
        <Fact name={t("billTo")}>
          {isBilledElsewhere ? <AddressText address={billing} place={place} /> : t("sameAddress")}
        </Fact>
      ) : null}
      {company}
    </>
  )
}
