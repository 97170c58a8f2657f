import { Icon } from "../icon"

interface Props {
  /** Where the search is: `/fr/fr/search`. */
  action: string
  /** Tells two fields on one page apart. */
  id: string
  label: string
  placeholder: string
  submit: string
  /** What was searched for. */
  text?: string
  className?: string
}

/** A field to search the shop's products: a plain form, the same with and without JavaScript. */
export function SearchField({ action, id, label, placeholder, submit, text, className = "" }: Props) {
  return (
    <form action={action} role="search" aria-label={label} className={`relative ${className}`}>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <input
        // A new answer brings its own words, whatever was typed before.
        key={text}
        id={id}
        type="search"
        name="q"
        defaultValue={text}
        placeholder={placeholder}
        maxLength={200}
        enterKeyHint="search"
        autoComplete="off"
        className="input rounded-full pr-12 pl-4 placeholder:text-muted"
      />
      <button
        type="submit"
        aria-label={submit}
        className="absolute top-0 right-0 z-10 grid size-11 place-items-center rounded-full hover:bg-base-200"
      >
        <Icon name="lens" className="size-5" />
      </button>
    </form>
  )
}
