import "server-only"
import { redirect } from "next/navigation"
import { field } from "./form"
import { findPlace, type Place } from "./place"

/** The place a form was shown in; a form that names none we sell to leads home. */
export async function placeOfForm(form: FormData): Promise<Place> {
  return (await findPlace({ locale: field(form, "locale"), country: field(form, "country") })) ?? redirect("/")
}
