interface Props {
  /** The fields that need attention, in their order. */
  problems: { name: string; text: string }[]
  failure: string | undefined
  failureLink?: { href: string; text: string }
  /** The sentence above the problems, by how many there are. */
  headings: string[]
}

/** Why a form was not accepted, above it: the failure, or every field that needs attention with a way to it. */
export function ProblemSummary({ problems, failure, failureLink, headings }: Props) {
  if (problems.length === 0 && failure === undefined) return null
  return (
    <div
      role="alert"
      tabIndex={-1}
      data-problem={failure === undefined ? undefined : "failure"}
      className="rounded-box border-2 border-error p-5"
    >
      {failure === undefined ? null : <p className="font-medium">{failure}</p>}
      {failureLink === undefined ? null : (
        <a href={failureLink.href} target="_blank" className="text-link mt-2 inline-block py-1">
          {failureLink.text}
        </a>
      )}
      {problems.length === 0 ? null : (
        <>
          <p className="font-medium">{headings[problems.length]}</p>
          <ul className="mt-2 list-disc pl-5 text-sm">
            {problems.map(({ name, text }) => (
              <li key={name}>
                <a href={`#${name}`} className="text-link inline-block py-1">
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
