import type { QueryClient, QueryKey } from "@tanstack/react-query"

/**
 * Fetches again what is out of date, also where it is being fetched for the first time: `invalidateQueries` alone would
 * wait for that answer, which may have been read before the change.
 */
export async function fetchAgain(queries: QueryClient, queryKey: QueryKey): Promise<void> {
  await queries.cancelQueries({ queryKey })
  await queries.invalidateQueries({ queryKey })
}
