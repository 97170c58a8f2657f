import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Pages } from "./use-pages"

type PagerProps = Pick<Pages, "isFirst" | "goOn" | "goBack"> & {
  /** The cursor of the page that follows, if one does. */
  next: string | null | undefined
}

/** Leads through the pages of a list; nothing where there is one page. */
export function Pager({ isFirst, goOn, goBack, next }: PagerProps): JSX.Element | null {
  const { t } = useTranslation("webox-ai")
  if (isFirst && !next) return null
  return (
    <div className="flex justify-end gap-2 px-6 py-2">
      <Button size="small" variant="secondary" disabled={isFirst} onClick={goBack}>
        {t("shared.newer")}
      </Button>
      <Button size="small" variant="secondary" disabled={!next} onClick={() => next && goOn(next)}>
        {t("shared.older")}
      </Button>
    </div>
  )
}
