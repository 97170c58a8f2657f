import type { ReactNode } from "react"
import type { Model } from "@/lib/studio/model"

const drawings: Record<Model["kind"], ReactNode> = {
  image: (
    <>
      <rect x="3" y="4" width="18" height="16" rx="2" />
      <circle cx="9" cy="10" r="1.75" />
      <path d="m4 18 5-4.5 3 2.5 4-4.5 4.5 5" />
    </>
  ),
  speech: (
    <>
      <rect x="9" y="3" width="6" height="11" rx="3" />
      <path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3" />
    </>
  ),
  music: (
    <>
      <path d="M9 18V5.5l11-2V16" />
      <circle cx="6.5" cy="18" r="2.5" />
      <circle cx="17.5" cy="16" r="2.5" />
    </>
  ),
  sound_effect: <path d="M3 12h2l2-5 3 12 3-15 3 11 2-3h3" />,
  video: (
    <>
      <rect x="3" y="5" width="18" height="14" rx="2" />
      <path d="m10 9 5 3-5 3V9Z" />
    </>
  ),
  chat: <path d="M4 5h16v11h-8l-5 4v-4H4V5Zm4 4h8m-8 3.5h5" />,
}

/** What is made, as a drawing beside its name. @param className gives its size */
export function KindIcon({ kind, className }: { kind: Model["kind"]; className: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {drawings[kind]}
    </svg>
  )
}
