"use client"

import { useRef, useState } from "react"
import type { Language } from "@/i18n/languages"
import { fill } from "@/lib/studio/fill"
import type { StudioLabels } from "@/lib/studio/studio-labels"

interface Props {
  labels: StudioLabels
  initial: string
  most: number
  problem: string | undefined
  examples: { text: string; href: string }[]
  language: Language
}

/** The prompt with its counter and examples to begin with. An example is a link where no scripts run. */
export function PromptField({ labels, initial, most, problem, examples, language }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [count, setCount] = useState([...initial].length)
  const number = new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-US")

  function take(text: string) {
    if (field.current === null) return
    field.current.value = text
    field.current.dispatchEvent(new Event("input", { bubbles: true }))
    field.current.focus()
  }

  return (
    <div>
      <label htmlFor="prompt" className="display mb-3 block text-xl">
        {labels.prompt}
      </label>
      <textarea
        ref={field}
        id="prompt"
        name="prompt"
        rows={5}
        defaultValue={initial}
        placeholder={labels.placeholder}
        onInput={(event) => setCount([...event.currentTarget.value].length)}
        aria-invalid={problem || count > most ? true : undefined}
        aria-describedby={problem ? "prompt-problem prompt-count" : "prompt-count"}
        data-problem={problem ? "prompt" : undefined}
        className="block w-full resize-y rounded-box border border-line bg-base-100 p-4 text-base placeholder:text-muted aria-invalid:border-2 aria-invalid:border-error"
      />
      <div className="mt-1.5 flex flex-wrap justify-between gap-x-4 text-sm">
        <p id="prompt-problem" className="font-medium text-error">
          {problem}
        </p>
        <p
          id="prompt-count"
          className={`ml-auto tabular-nums ${count > most ? "font-medium text-error" : "text-muted"}`}
        >
          {fill(labels.characters, { count: number.format(count), most: number.format(most) })}
        </p>
      </div>
      <p className="mt-3 text-sm text-muted" id="examples">
        {labels.examples}
      </p>
      <ul aria-labelledby="examples" className="mt-2 flex flex-wrap gap-2">
        {examples.map(({ text, href }) => (
          <li key={text}>
            <a
              href={href}
              onClick={(event) => {
                event.preventDefault()
                take(text)
              }}
              className="flex min-h-11 items-center rounded-3xl border border-line px-4 py-1.5 text-sm leading-snug hover:border-base-content"
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
