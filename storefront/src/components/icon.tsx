import type { ReactNode } from "react"

interface Shape {
  /** Width and height of its drawing. */
  box: readonly [number, number]
  strokeWidth: number
  paths: ReactNode
}

const shapes = {
  person: {
    box: [24, 24],
    strokeWidth: 1.5,
    paths: (
      <>
        <circle cx="12" cy="8" r="3.75" />
        <path d="M4.5 20c.6-3.9 3.6-6 7.5-6s6.9 2.1 7.5 6" strokeLinecap="round" />
      </>
    ),
  },
  bag: {
    box: [24, 24],
    strokeWidth: 1.5,
    paths: <path d="M5 8h14l-1 12H6L5 8Zm4 0V6.5a3 3 0 0 1 6 0V8" strokeLinejoin="round" />,
  },
  lens: {
    box: [24, 24],
    strokeWidth: 1.7,
    paths: (
      <>
        <circle cx="10.5" cy="10.5" r="6" />
        <path d="m15 15 5 5" strokeLinecap="round" />
      </>
    ),
  },
  cross: { box: [12, 12], strokeWidth: 1.6, paths: <path d="m2 2 8 8M10 2l-8 8" /> },
  down: { box: [12, 8], strokeWidth: 1.5, paths: <path d="m1 1.5 5 5 5-5" /> },
} satisfies Record<string, Shape>

/** A drawing beside words that say the same. @param className gives its size */
export function Icon({ name, className }: { name: keyof typeof shapes; className: string }) {
  const { box, strokeWidth, paths }: Shape = shapes[name]
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${box.join(" ")}`}
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth={strokeWidth}
    >
      {paths}
    </svg>
  )
}
