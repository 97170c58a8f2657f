import { Button, Container, Hint, Label, Textarea } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { CHAT_SETTING_KEY, fetchChatSetting, saveChatSetting, type ChatSetting } from "../../lib/chat-settings"
import { Field } from "../shared/field"
import { LoadState } from "../shared/load-state"
import { PageHead } from "../shared/page-head"
import { useChange } from "../shared/use-change"

const LONGEST_PROMPT = 20_000
const TOKENS = { min: 16, max: 200_000 }

/** How conversations are led. */
export function ChatSettings(): JSX.Element {
  const { t } = useTranslation("webox-ai")
  const query = useQuery({ queryKey: CHAT_SETTING_KEY, queryFn: fetchChatSetting })
  const { data } = query
  return (
    <Container className="p-0">
      <PageHead level="h2" title={t("generations.chat.title")} description={t("generations.chat.description")} />
      <LoadState query={query} failure="generations.chat.failed" />
      {data && <ChatSettingForm current={data} />}
    </Container>
  )
}

function ChatSettingForm({ current }: { current: ChatSetting }): JSX.Element {
  const { t, i18n } = useTranslation("webox-ai")
  const [prompt, setPrompt] = useState(current.system_prompt)
  const [tokens, setTokens] = useState(String(current.answer_tokens))
  const [isInvalid, setIsInvalid] = useState(false)
  const save = useChange(saveChatSetting, { done: "generations.chat.saved", outdates: [CHAT_SETTING_KEY] })

  function submit(event: FormEvent): void {
    event.preventDefault()
    const answer_tokens = /^\s*\d{1,6}\s*$/.test(tokens) ? Number(tokens) : NaN
    const isComplete = answer_tokens >= TOKENS.min && answer_tokens <= TOKENS.max
    setIsInvalid(!isComplete)
    if (isComplete) save.mutate({ system_prompt: prompt, answer_tokens })
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-y-3 px-6 pb-4">
      <div className="flex flex-col gap-y-1">
        <Label htmlFor="chat-prompt" size="small" weight="plus">
          {t("generations.chat.prompt")}
        </Label>
        <Textarea
          id="chat-prompt"
          rows={5}
          maxLength={LONGEST_PROMPT}
          value={prompt}
          placeholder={t("generations.chat.placeholder")}
          onChange={(event) => setPrompt(event.target.value)}
        />
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <Field
          id="chat-tokens"
          label={t("generations.chat.tokens")}
          value={tokens}
          onChange={setTokens}
          isInvalid={isInvalid}
          hintId="chat-hint"
          isNumber
          className="w-60"
        />
        <Button type="submit" size="small" isLoading={save.isPending}>
          {t("shared.save")}
        </Button>
      </div>
      <Hint id="chat-hint" variant={isInvalid ? "error" : "info"}>
        {isInvalid
          ? t("generations.chat.invalid", { min: TOKENS.min, max: TOKENS.max.toLocaleString(i18n.language) })
          : t("generations.chat.hint")}
      </Hint>
    </form>
  )
}
