"use client"

import { useEffect, useRef, type ChangeEvent } from "react"
import type { StudioLabels } from "@/lib/studio/studio-labels"
import { uploadTypes } from "@/lib/studio/upload-problem"
import type { usePictures } from "./use-pictures"

interface Props {
  own: ReturnType<typeof usePictures>
  isRequired: boolean
  /** What the last attempt to create was refused for. */
  problem: string | undefined
  labels: StudioLabels["picture"]
}

/** The form that a file is sent with where no scripts run. */
export const uploadFormId = "picture-upload"

/** A picture to start from: one of one's own, or one that is uploaded here. */
export function PictureField({ own, isRequired, problem, labels }: Props) {
  const field = useRef<HTMLFieldSetElement>(null)
  const { pictures, chosen, choose, upload, isSending } = own
  const uploadProblem = own.problem && labels.problems[own.problem]
  const told = uploadProblem ?? problem

  // What was uploaded is chosen without a press of its radio button: the form's prices may be other ones now.
  const announced = useRef(chosen)
  useEffect(() => {
    if (announced.current === chosen) return
    announced.current = chosen
    field.current?.dispatchEvent(new Event("input", { bubbles: true }))
  }, [chosen])

  function take(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget
    const [file] = input.files ?? []
    if (file === undefined || isSending) return
    void upload(file).finally(() => {
      input.value = ""
    })
  }

  return (
    <fieldset ref={field} aria-describedby="picture-hint" className="min-w-0">
      <legend className="mb-1 text-lg font-medium">{labels.legend}</legend>
      <p id="picture-hint" className="mb-3 text-sm text-muted">
        {isRequired ? labels.required : labels.optional}
      </p>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))] gap-2">
        {isRequired ? null : (
          <Tile name="" isChosen={chosen === ""} onChoose={choose}>
            <span className="grid size-full place-items-center text-sm">{labels.none}</span>
          </Tile>
        )}
        {pictures.map(({ name, url, prompt }) => (
          <Tile key={name} name={name} isChosen={chosen === name} onChoose={choose}>
            <img
              src={url}
              alt={prompt.slice(0, 120) || labels.uploaded}
              width={160}
              height={160}
              loading="lazy"
              decoding="async"
              className="size-full object-cover"
            />
          </Tile>
        ))}
      </div>
      <label htmlFor="picture-file" className="mt-4 mb-1.5 block text-sm font-medium">
        {labels.add}
      </label>
      <div className="flex flex-wrap items-center gap-3">
        <input
          id="picture-file"
          form={uploadFormId}
          name="file"
          type="file"
          accept={uploadTypes.join(",")}
          onChange={take}
          aria-disabled={isSending || undefined}
          aria-invalid={told ? true : undefined}
          aria-describedby="picture-problem"
          data-problem={problem ? "picture" : undefined}
          className="min-w-0 max-w-full text-sm text-muted file:mr-3 file:min-h-11 file:cursor-pointer file:rounded-field file:border file:border-solid file:border-line file:bg-base-100 file:px-4 file:text-base-content"
        />
        <button form={uploadFormId} className="btn btn-outline scripted:hidden">
          {labels.send}
        </button>
      </div>
      <p className="mt-1.5 text-sm text-muted scripted:hidden">{labels.first}</p>
      <p id="picture-problem" role="status" className={`mt-1.5 text-sm ${told ? "font-medium text-error" : ""}`}>
        {isSending ? labels.sending : told}
      </p>
    </fieldset>
  )
}

interface TileProps {
  name: string
  isChosen: boolean
  onChoose: (name: string) => void
  children: React.ReactNode
}

function Tile({ name, isChosen, onChoose, children }: TileProps) {
  return (
    <label className="block aspect-square cursor-pointer overflow-hidden rounded-field border border-line bg-base-200 has-checked:border-primary has-checked:ring-2 has-checked:ring-primary has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary">
      <input
        type="radio"
        name="picture"
        value={name}
        checked={isChosen}
        onChange={() => onChoose(name)}
        className="sr-only"
      />
      {children}
    </label>
  )
}
