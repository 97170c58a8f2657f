import { getTranslations } from "next-intl/server"
import { languageNames, languages } from "@/i18n/languages"
import { countryName } from "@/lib/display"
import { listRegions, type Place } from "@/lib/place"
import { switchPlace } from "@/lib/switch-place"
import { CurrentPath } from "./current-path"
import { SubmitButton } from "./submit-button"
import { Icon } from "./icon"

/** Language and country: a form, since changing the country also brings the cart to that country's prices. */
export async function PlaceMenu({ place }: { place: Place }) {
  const t = await getTranslations({ locale: place.language, namespace: "Header" })
  const countries = (await listRegions())
    .flatMap((region) => region.countries.map(({ iso_2 }) => ({ iso_2, currency: region.currency_code.toUpperCase() })))
    .map(({ iso_2, currency }) => ({ value: iso_2, name: countryName(iso_2, place.language), currency }))
    .sort((a, b) => a.name.localeCompare(b.name, place.language))
  const summary = `${place.language.toUpperCase()} · ${countryName(place.country, place.language)}`
  return (
    <details className="relative">
      <summary className="flex min-h-11 items-center gap-2 rounded-field px-2 text-sm hover:bg-base-200">
        <span className="sr-only">{t("preferences")} : </span>
        <span className="max-sm:hidden">{summary}</span>
        <span className="sm:hidden">{`${place.language.toUpperCase()} · ${place.country.toUpperCase()}`}</span>
        <Icon name="down" className="w-3" />
      </summary>
      <form
        action={switchPlace}
        className="absolute right-0 z-40 mt-2 w-72 space-y-4 rounded-box border border-base-300 bg-base-100 p-5 shadow-lg"
      >
        <CurrentPath />
        <div>
          <label htmlFor="place-language" className="mb-1 block text-sm">
            {t("language")}
          </label>
          <select id="place-language" name="language" defaultValue={place.language} className="select">
            {languages.map((language) => (
              <option key={language} value={language} lang={language}>
                {languageNames[language]}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="place-country" className="mb-1 block text-sm">
            {t("country")}
          </label>
          <select id="place-country" name="country" defaultValue={place.country} className="select">
            {countries.map(({ value, name, currency }) => (
              <option key={value} value={value}>{`${name} (${currency})`}</option>
            ))}
          </select>
        </div>
        <SubmitButton className="btn btn-primary w-full" pendingLabel={t("apply")}>
          {t("apply")}
        </SubmitButton>
      </form>
    </details>
  )
}
