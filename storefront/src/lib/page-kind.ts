/**
 * How the page at an address is made: `static` once for everybody; `filtered` a listing with query parameters, by its twin
 * under `/filtered`; `dynamic` for each request (also addresses that no page has, so that they fill no cache).
 */
export type PageKind = "static" | "filtered" | "dynamic"

/** Where the twin of a listing lives: `/fr/fr/products?page=2` is shown by `/fr/fr/filtered/products?page=2`. */
export const filteredSegment = "filtered"

/**
 * @param pathname with language and country, `/fr/fr/products`
 * @param search the query with its `?`, or an empty text
 */
export function pageKind(pathname: string, search: string): PageKind {
  const [, , , section, handle, ...rest] = pathname.split("/")
  if (rest.length > 0) return "dynamic"
  if (section === undefined) return "static"
  if (section === "products" && handle !== undefined) return "static"
  const isListing =
    section === "products" || (handle !== undefined && (section === "categories" || section === "collections"))
  if (!isListing) return "dynamic"
  return search === "" ? "static" : "filtered"
}

/** The address of the twin that shows a listing with query parameters. */
export function filteredPath(pathname: string): string {
  const [, language, country, ...listing] = pathname.split("/")
  return ["", language, country, filteredSegment, ...listing].join("/")
}

/** Whether an address names a twin itself; visitors have no business there. */
export function isFilteredPath(pathname: string): boolean {
  return pathname.split("/")[3] === filteredSegment
}
