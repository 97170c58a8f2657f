import { Button, Hint, Label } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useRef } from "react"
import { useTranslation } from "react-i18next"
import { fetchAgain } from "../../lib/fetch-again"
import { fetchStartPictures, PICTURE_TYPES, sendPicture, START_PICTURES_KEY, type Picture } from "../../lib/uploads"
import { Choice } from "../shared/choice"
import { LoadFailure } from "../shared/load-failure"
import { useFile } from "./use-file"
import { useTellFailure } from "../shared/use-reason"

/** The choice of no picture. */
const NONE = "none"
const LONGEST_NAME = 60

interface StartPictureProps {
  picture: Picture | undefined
  isRequired: boolean
  onChange: (picture: Picture | undefined) => void
}

/** Which picture to start from: one of the merchant's, or one from their disk. */
export function StartPicture({ picture, isRequired, onChange }: StartPictureProps): JSX.Element {
  const { t, i18n } = useTranslation("webox-ai")
  const queries = useQueryClient()
  const file = useRef<HTMLInputElement>(null)
  const { data, error, refetch } = useQuery({ queryKey: START_PICTURES_KEY, queryFn: fetchStartPictures })
  const tellFailure = useTellFailure()
  const send = useMutation({
    mutationFn: sendPicture,
    onSuccess: async (upload) => {
      await fetchAgain(queries, START_PICTURES_KEY)
      onChange(upload)
    },
    onError: tellFailure,
  })
  const day = (time: string): string =>
    new Date(time).toLocaleString(i18n.language, { dateStyle: "short", timeStyle: "short" })
  const mine = [
    ...(data?.uploads.map((one) => ({ picture: one, name: t("studio.start.brought", { day: day(one.created_at) }) })) ??
      []),
    ...(data?.made.map((one) => ({ picture: one.picture, name: one.prompt.slice(0, LONGEST_NAME) })) ?? []),
  ]
  const nothing = { value: NONE, name: t(isRequired ? "studio.start.choose" : "studio.start.none") }

  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex flex-wrap items-end gap-3">
        <Choice
          id="studio-start"
          label={t("studio.start.label")}
          value={picture?.id ?? NONE}
          items={[nothing, ...mine.map((one) => ({ value: one.picture.id, name: one.name }))]}
          onChange={(id) => onChange(mine.find((one) => one.picture.id === id)?.picture)}
          className="w-72"
        />
        <Button size="small" variant="secondary" isLoading={send.isPending} onClick={() => file.current?.click()}>
          {t("studio.start.bring")}
        </Button>
        <Label htmlFor="studio-start-file" className="sr-only">
          {t("studio.start.file")}
        </Label>
        <input
          ref={file}
          id="studio-start-file"
          type="file"
          className="sr-only"
          tabIndex={-1}
          accept={PICTURE_TYPES.join(",")}
          onChange={({ target }) => {
            const [chosen] = target.files ?? []
            // The same one may be chosen again.
            target.value = ""
            if (chosen) send.mutate(chosen)
          }}
        />
      </div>
      <Hint>{t("studio.start.hint")}</Hint>
      {error && <LoadFailure text="studio.start.failed" error={error} onRetry={() => void refetch()} />}
      {picture && <Preview picture={picture} />}
    </div>
  )
}

function Preview({ picture }: { picture: Picture }): JSX.Element | null {
  const { t } = useTranslation("webox-ai")
  const { address } = useFile(picture)
  if (!address) return null
  return (
    <img src={address} alt={t("studio.start.label")} className="max-h-40 max-w-60 self-start rounded object-contain" />
  )
}
