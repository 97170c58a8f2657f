import { getTranslations } from "next-intl/server"
import type { Place } from "@/lib/place"
import { askAgain, say } from "@/lib/studio/chat-actions"
import { chatLabels } from "@/lib/studio/chat-labels"
import type { ChatMessage } from "@/lib/studio/conversations"
import { PlaceFields } from "../place-fields"
import { ChatAnswer } from "./chat-answer"
import { ChatForm, type ChatFormProps } from "./chat-form"

interface Props {
  conversationId: string
  messages: ChatMessage[]
  models: { key: string; name: string }[]
  /** The key of the model that answered last; undefined when none is offered. */
  chosen: string | undefined
  place: Place
}

/** What was said, oldest first; a question can be put otherwise, and the last answer asked for again. */
export async function ChatMessages({ conversationId, messages, models, chosen, place }: Props) {
  const t = await getTranslations("Chat")
  const isAnswering = messages.some(({ status }) => status === "streaming")
  const shared = { conversationId, models, place }
  return (
    <ol className="space-y-10">
      {messages.map((message, index) => (
        <li key={message.id}>
          {message.role === "user" ? (
            <div className="ml-auto w-fit max-w-[85%] rounded-box bg-base-200 px-5 py-4">
              <h2 className="sr-only">{t("you")}</h2>
              <p className="whitespace-pre-line wrap-anywhere">{message.content}</p>
            </div>
          ) : (
            <ChatAnswer conversationId={conversationId} message={message} place={place} />
          )}
          {chosen === undefined || isAnswering ? null : message.role === "user" ? (
            <EditForm {...shared} message={message} chosen={chosen} />
          ) : index === messages.length - 1 ? (
            <AgainForm {...shared} message={message} chosen={chosen} />
          ) : null}
        </li>
      ))}
    </ol>
  )
}

interface FormProps extends Omit<Props, "messages"> {
  message: ChatMessage
  chosen: string
}

/** Puts a question otherwise. */
async function EditForm(props: FormProps) {
  const t = await getTranslations("Chat")
  const { id, content } = props.message
  return (
    <div className="mt-1 text-right">
      <FoldedForm
        {...props}
        action={say}
        content={content}
        summary={t("edit")}
        text={t("editText")}
        send={t("saveEdit")}
      >
        <input type="hidden" name="replaces" value={id} />
      </FoldedForm>
    </div>
  )
}

/** Asks for another answer, perhaps of another model. */
async function AgainForm(props: FormProps) {
  const t = await getTranslations("Chat")
  return (
    <div className="mt-2">
      <FoldedForm {...props} action={askAgain} summary={t("again")} send={t("regenerate")}>
        <input type="hidden" name="message_id" value={props.message.id} />
      </FoldedForm>
    </div>
  )
}

interface FoldedProps extends FormProps, Pick<ChatFormProps, "action" | "content" | "children"> {
  summary: string
  /** What it leads to. */
  text?: string
  /** What its button says. */
  send: string
}

/** A form beneath a message, folded until it is wanted. */
async function FoldedForm({ conversationId, message, place, summary, text, send, children, ...form }: FoldedProps) {
  return (
    <details>
      <summary className="text-link inline-block px-1 py-2 text-sm text-muted">{summary}</summary>
      <div className="mt-2 rounded-box border border-base-300 p-4 text-left">
        {text === undefined ? null : <p className="mb-3 text-sm text-muted">{text}</p>}
        <ChatForm
          {...form}
          attempt={crypto.randomUUID()}
          labels={await chatLabels(place, send)}
          language={place.language}
          id={message.id}
        >
          <PlaceFields place={place} />
          <input type="hidden" name="id" value={conversationId} />
          {children}
        </ChatForm>
      </div>
    </details>
  )
}
