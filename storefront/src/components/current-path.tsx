"use client"

import { usePathname } from "next/navigation"
import { pathWithinPlace } from "@/lib/place-path"

/** Tells a form of the frame which page it stands on: the frame itself does not know, it stays while pages change. */
export function CurrentPath() {
  return <input type="hidden" name="path" value={pathWithinPlace(usePathname())} />
}
