import { useState } from "react"

export interface Pages {
  /** Of the page that is shown; undefined for the first. */
  cursor: string | undefined
  isFirst: boolean
  goOn: (cursor: string) => void
  goBack: () => void
  reset: () => void
}

/** The pages of a list, newest first. A cursor only leads on, never back: those that led here are kept. */
export function usePages(): Pages {
  const [cursors, setCursors] = useState<string[]>([])
  return {
    cursor: cursors.at(-1),
    isFirst: cursors.length === 0,
    goOn: (cursor) => setCursors([...cursors, cursor]),
    goBack: () => setCursors(cursors.slice(0, -1)),
    reset: () => setCursors([]),
  }
}
