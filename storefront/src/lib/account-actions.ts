"use server"

import { redirect } from "next/navigation"
import { signIn, signUp, type Credentials } from "./auth"
import { forgetCart } from "./cart-cookie"
import { updateCustomer } from "./customer"
import { forgetDraft } from "./draft"
import { enter } from "./enter"
import { field } from "./form"
import { placeOfForm } from "./form-place"
import { answerOf, failed, sentences } from "./form-answers"
import type { FormState } from "./form-state"
import { checkFields, checkPassword, passwordOf, textOfForm } from "./person-fields"
import { returnPath } from "./return-path"
import { forgetSession } from "./session"

/** Signs in with e-mail and password. An unknown e-mail and a wrong password are told alike. */
export async function submitSignIn(before: FormState, form: FormData): Promise<FormState> {
  const place = await placeOfForm(form)
  const values = textOfForm(form, ["email"])
  const password = passwordOf(form)
  const state = answerOf(before, { email: values.email })
  const problems = await sentences(place, {
    ...checkFields(values, ["email"]),
    password: password === "" ? "required" : undefined,
  })
  if (problems !== undefined) return { ...state, problems }
  const token = await signIn(credentialsOf(values.email, password)).catch(failed(place))
  if (typeof token === "object") return { ...state, ...token }
  if (token === undefined) return { ...state, ...(await failed(place)("wrong")) }
  return enter(place, token, returnPath(field(form, "return")))
}

/** Makes an account and signs in. */
export async function submitSignUp(before: FormState, form: FormData): Promise<FormState> {
  const place = await placeOfForm(form)
  const names = ["first_name", "last_name", "email"] as const
  const values = textOfForm(form, names)
  const { first_name, last_name, email } = values
  const password = passwordOf(form)
  const state = answerOf(before, { first_name, last_name, email })
  const problems = await sentences(place, { ...checkFields(values, names), password: checkPassword(password) })
  if (problems !== undefined) return { ...state, problems }
  const token = await signUp(credentialsOf(email, password), { first_name, last_name }).catch(failed(place))
  if (typeof token === "object") return { ...state, ...token }
  if (token === undefined) return { ...state, ...(await failed(place)("exists")) }
  return enter(place, token, returnPath(field(form, "return")))
}

/** Ends the session in this browser. The cart stays with the customer and comes back with the next sign-in. */
export async function signOut(form: FormData): Promise<void> {
  const place = await placeOfForm(form)
  await forgetSession()
  await forgetCart()
  await forgetDraft()
  redirect(`${place.base}/account/sign-in?notice=out`)
}

/** Changes name and telephone number. */
export async function submitProfile(before: FormState, form: FormData): Promise<FormState> {
  const place = await placeOfForm(form)
  const names = ["first_name", "last_name", "phone"] as const
  const values = textOfForm(form, names)
  const { first_name, last_name, phone } = values
  const state = answerOf(before, { first_name, last_name, phone })
  const problems = await sentences(place, checkFields(values, names))
  if (problems !== undefined) return { ...state, problems }
  const failure = await updateCustomer({ first_name, last_name, phone: phone === "" ? null : phone }).catch(
    failed(place, "/account/profile", state.values)
  )
  if (failure !== undefined) return { ...state, ...failure }
  await forgetDraft()
  redirect(`${place.base}/account/profile?notice=saved`)
}

function credentialsOf(email: string, password: string): Credentials {
  return { email: email.toLowerCase(), password }
}
