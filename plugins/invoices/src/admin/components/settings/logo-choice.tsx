import { Button, Hint, Label, Text } from "@medusajs/ui"
import { useMutation, useQuery } from "@tanstack/react-query"
import { useId, useRef, type ChangeEvent } from "react"
import { useTranslation } from "react-i18next"
import { fetchLogo, sendLogo } from "../../lib/settings"
import { useObjectUrl } from "../shared/use-object-url"

const TYPES = ["image/png", "image/jpeg"]
const MAX_BYTES = 1024 * 1024

interface LogoChoiceProps {
  logo: string | null
  onChange: (logo: string | null) => void
}

/** The picture at the top of documents: what it is, another, or none. */
export function LogoChoice({ logo, onChange }: LogoChoiceProps): JSX.Element {
  const { t } = useTranslation("webox-invoices")
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const send = useMutation({
    mutationFn: (file: File) => (isTaken(file) ? sendLogo(file) : Promise.reject(new Error(file.type))),
    onSuccess: onChange,
  })
  const picture = useQuery({
    queryKey: ["webox-invoices-logo", logo],
    queryFn: ({ signal }) => fetchLogo(logo ?? "", signal),
    enabled: logo !== null,
    staleTime: Infinity,
  })
  const url = useObjectUrl(logo ? picture.data : undefined)
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const file = target.files?.[0]
    // The same file may be chosen again, such as once it was mended.
    target.value = ""
    if (file) send.mutate(file)
  }
  const remove = (): void => {
    send.reset()
    onChange(null)
    input.current?.focus()
  }
  const isRefused = send.isError
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Label htmlFor={id} size="small" weight="plus">
        {t("settings.logo.label")}
      </Label>
      {url && (
        <img
          src={url}
          alt={t("settings.logo.alt")}
          className="border-ui-border-base max-h-16 max-w-60 self-start rounded border bg-white object-contain p-1"
        />
      )}
      <div className="flex flex-wrap items-center gap-3">
        <input
          ref={input}
          id={id}
          type="file"
          accept={TYPES.join(",")}
          disabled={send.isPending}
          aria-invalid={isRefused}
          aria-describedby={`${id}-hint`}
          onChange={choose}
          className="txt-compact-small text-ui-fg-subtle"
        />
        {logo && (
          <Button type="button" size="small" variant="secondary" disabled={send.isPending} onClick={remove}>
            {t("settings.logo.remove")}
          </Button>
        )}
      </div>
      <Hint id={`${id}-hint`} role={isRefused ? "alert" : undefined} variant={isRefused ? "error" : "info"}>
        {isRefused ? t("settings.logo.refused") : t("settings.logo.hint")}
      </Hint>
      <Text size="small" role="status" className="sr-only">
        {send.isPending ? t("settings.logo.sending") : send.isSuccess && logo ? t("settings.logo.sent") : ""}
      </Text>
    </div>
  )
}

/** What need not be sent to know that it is refused. */
function isTaken({ type, size }: File): boolean {
  return TYPES.includes(type) && size <= MAX_BYTES
}
