import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { dropAddress, makeDefault } from "@/lib/address-actions"
import { addressLines } from "@/lib/address-lines"
import type { SavedAddress } from "@/lib/customer"
import type { Place } from "@/lib/place"
import { AddressText } from "./address-text"
import { CompanyNumbers } from "./company-lines"
import { MessageForm } from "./message-form"
import { PlaceFields } from "./place-fields"
import { SubmitButton } from "./submit-button"

const action = "text-link min-h-11 cursor-pointer text-sm"

/** One of the customer's addresses with what can be done to it. */
export async function AddressCard({ address, place }: { address: SavedAddress; place: Place }) {
  const t = await getTranslations("Addresses")
  const [name = "", ...rest] = addressLines(address, place.language)
  const title = [name, rest[0]].filter(Boolean).join(", ")
  const hidden = (
    <>
      <PlaceFields place={place} />
      <input type="hidden" name="address_id" value={address.id} />
    </>
  )
  return (
    <li className="flex flex-col rounded-box border border-line p-5">
      {address.is_default_shipping ? <p className="mb-2 text-sm font-medium text-success">{t("isDefault")}</p> : null}
      <AddressText address={address} place={place} />
      <div className="text-muted">
        <CompanyNumbers address={address} />
      </div>
      {address.phone ? <p className="text-muted">{address.phone}</p> : null}
      <div className="mt-auto flex flex-wrap gap-x-5 pt-3">
        <Link
          href={`${place.base}/account/addresses/${address.id}`}
          prefetch={false}
          aria-label={t("changeOf", { title })}
          className="text-link flex min-h-11 items-center text-sm"
        >
          {t("change")}
        </Link>
        {address.is_default_shipping ? null : (
          <MessageForm action={makeDefault}>
            {hidden}
            <SubmitButton aria-label={t("makeDefaultOf", { title })} className={action}>
              {t("makeDefault")}
            </SubmitButton>
          </MessageForm>
        )}
        <MessageForm action={dropAddress}>
          {hidden}
          <SubmitButton aria-label={t("removeOf", { title })} className={action}>
            {t("remove")}
          </SubmitButton>
        </MessageForm>
      </div>
    </li>
  )
}
