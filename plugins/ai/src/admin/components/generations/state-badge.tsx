import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { State } from "../../lib/generations"

const COLORS: Record<State, "grey" | "blue" | "green" | "red" | "orange"> = {
  queued: "orange",
  running: "blue",
  succeeded: "green",
  failed: "red",
  refused: "red",
  cancelled: "grey",
}

export function StateBadge({ state }: { state: State }): JSX.Element {
  const { t } = useTranslation("webox-ai")
  return <StatusBadge color={COLORS[state]}>{t(`generations.state.${state}`)}</StatusBadge>
}
