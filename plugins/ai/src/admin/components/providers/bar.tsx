const COLORS = {
  usual: "bg-ui-tag-green-icon",
  near: "bg-ui-tag-orange-icon",
  reached: "bg-ui-tag-red-icon",
} as const

interface BarProps {
  /** What it measures, for those who cannot see it. */
  label: string
  /** From 0 to 1. */
  share: number
  state: keyof typeof COLORS
}

/** How much of something is gone. */
export function Bar({ label, share, state }: BarProps): JSX.Element {
  const percent = Math.round(Math.min(Math.max(share, 0), 1) * 100)
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className="bg-ui-bg-disabled h-2 w-full max-w-md overflow-hidden rounded-full"
    >
      <div className={`h-full rounded-full ${COLORS[state]}`} style={{ width: `${percent}%` }} />
    </div>
  )
}
