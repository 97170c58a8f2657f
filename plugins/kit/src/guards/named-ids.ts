/**
 * The ids that a request names under a key, such as `cart_id`, at any depth: Medusa's filters nest (`$and`), and a query
 * may repeat a key. What a client keeps in `metadata` names nothing.
 */
export function namedIds(value: unknown, key: string): string[] {
  const found = new Set<string>()
  collect(value, key, found)
  return [...found]
}

function collect(value: unknown, key: string, found: Set<string>): void {
  if (typeof value !== "object" || value === null) return
  for (const [name, nested] of Object.entries(value)) {
    if (name === "metadata") continue
    if (name === key) addTexts(nested, found)
    collect(nested, key, found)
  }
}

function addTexts(value: unknown, found: Set<string>): void {
  if (typeof value === "string") found.add(value)
  else if (typeof value === "object" && value !== null)
    Object.values(value).forEach((nested) => addTexts(nested, found))
}
