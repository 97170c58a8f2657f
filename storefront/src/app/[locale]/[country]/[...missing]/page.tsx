import { notFound } from "next/navigation"

/** Every address that no page has: a 404 with the shop's frame around it. */
export default function MissingPage() {
  notFound()
}
