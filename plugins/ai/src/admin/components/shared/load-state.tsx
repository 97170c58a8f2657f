import { LoadFailure } from "./load-failure"
import { Loading } from "./loading"

interface LoadStateProps {
  query: { data: unknown; error: Error | null; refetch: () => unknown }
  /** The key of the sentence that says what is missing. It takes a `reason`. */
  failure: string
}

/** Stands above what is loaded: why it could not be, with another try, or that it is on its way; nothing once it is there. */
export function LoadState({ query: { data, error, refetch }, failure }: LoadStateProps): JSX.Element | null {
  if (error) return <LoadFailure text={failure} error={error} onRetry={() => void refetch()} />
  return data === undefined ? <Loading /> : null
}
