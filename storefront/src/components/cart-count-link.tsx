"use client"

import Link from "next/link"
import { usePathname } from "next/navigation"
import { useSyncExternalStore } from "react"
import { cartCountIn } from "@/lib/cart-count"
import { Icon } from "./icon"

interface Props {
  href: string
  /** What is seen, and the whole name while the number is unknown. */
  name: string
  /** The name with the number: `{count}` stands for it in `many`. */
  names: { empty: string; one: string; many: string }
}

/** The way to the cart with its number of pieces, once the browser has read it from its cookie. */
export function CartCountLink({ href, name, names }: Props) {
  // The frame stays while pages change: reading the path makes it look again on each of them.
  usePathname()
  const count = useSyncExternalStore(subscribe, read, () => undefined)
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={count === undefined ? name : nameOf(count, names)}
      className="flex min-h-11 items-center gap-2 rounded-field px-2 text-sm hover:bg-base-200"
    >
      <Icon name="bag" className="size-6" />
      <span className="max-sm:sr-only">{name}</span>
      <span
        className={`min-w-5 rounded-full bg-neutral px-1.5 text-center text-xs leading-5 text-neutral-content tabular-nums ${count === undefined ? "invisible" : ""}`}
      >
        {count ?? 0}
      </span>
    </Link>
  )
}

const read = () => cartCountIn(document.cookie)

/** Looks again when a cookie changed (where browsers tell), when a form of ours was answered, and on coming back to the page. */
function subscribe(onChange: () => void): () => void {
  const sources: [EventTarget, string][] = [
    [window, "webox:answered"],
    [window, "pageshow"],
    [document, "visibilitychange"],
  ]
  if ("cookieStore" in window) sources.push([window.cookieStore, "change"])
  for (const [target, event] of sources) target.addEventListener(event, onChange)
  return () => {
    for (const [target, event] of sources) target.removeEventListener(event, onChange)
  }
}

function nameOf(count: number, { empty, one, many }: Props["names"]): string {
  if (count === 0) return empty
  return count === 1 ? one : many.replace("{count}", String(count))
}
