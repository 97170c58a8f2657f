"use client"

import { useCallback, useEffect, useRef, useState } from "react"
import type { Kind } from "@/lib/studio/kinds"

const pause_ms = 350

/**
 * The prices of models for what is typed so far: those that the page came with, until `ask` is called. The newest question wins.
 * @param initial by the models' keys
 */
export function usePrices(kind: Kind, initial: Record<string, number>) {
  const [prices, setPrices] = useState(initial)
  const [isAsking, setIsAsking] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<AbortController>(undefined)

  const stop = useCallback(() => {
    clearTimeout(timer.current)
    running.current?.abort()
  }, [])
  useEffect(() => stop, [stop])

  const ask = useCallback(
    (inputs: Record<string, Record<string, unknown>>) => {
      stop()
      setIsAsking(true)
      timer.current = setTimeout(() => {
        const controller = new AbortController()
        running.current = controller
        fetchPrices(kind, inputs, controller.signal)
          .then((found) => {
            if (!controller.signal.aborted) setPrices(found)
          })
          // Without an answer the price that was known stays; the order checks it anyway.
          .catch(() => undefined)
          .finally(() => {
            if (!controller.signal.aborted) setIsAsking(false)
          })
      }, pause_ms)
    },
    [kind, stop]
  )

  return { prices, isAsking, ask }
}

async function fetchPrices(
  kind: Kind,
  inputs: Record<string, Record<string, unknown>>,
  signal: AbortSignal
): Promise<Record<string, number>> {
  const response = await fetch("/api/studio/quotes", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ kind, inputs }),
    signal,
  })
  if (!response.ok) throw new Error(`No prices: ${response.status}`)
  const { prices }: { prices: Record<string, number> } = await response.json()
  return prices
}
