"use client"

import { useEffect } from "react"
import { cartCountCookie, cartCountIn } from "@/lib/cart-count"

const sixtyDays = 60 * 24 * 60 * 60

/** Corrects the number in the frame where the cart was changed on another device: a page cannot set the cookie itself. */
export function CartCountSync({ count }: { count: number }) {
  useEffect(() => {
    if (cartCountIn(document.cookie) === count) return
    const secure = location.protocol === "https:" ? "; secure" : ""
    document.cookie = `${cartCountCookie}=${count}; path=/; max-age=${sixtyDays}; samesite=lax${secure}`
    window.dispatchEvent(new Event("webox:answered"))
  }, [count])
  return null
}
