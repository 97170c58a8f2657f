import type { Place } from "@/lib/place"

/** Tells an action which language and country its form was shown in. */
export function PlaceFields({ place }: { place: Place }) {
  return (
    <>
      <input type="hidden" name="locale" value={place.language} />
      <input type="hidden" name="country" value={place.country} />
    </>
  )
}
