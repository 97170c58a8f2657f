/** A piece of SQL with the values of its `?` placeholders, in their order. */
export interface Fragment {
  sql: string
  bindings: (string | number | string[])[]
}

export function fragment(sql: string, ...bindings: Fragment["bindings"]): Fragment {
  return { sql, bindings }
}

/** The pieces with a text between them; `empty` when there are none. */
export function join(pieces: readonly Fragment[], between: string, empty = ""): Fragment {
  if (pieces.length === 0) return fragment(empty)
  return {
    sql: pieces.map(({ sql }) => sql).join(between),
    bindings: pieces.flatMap(({ bindings }) => bindings),
  }
}

/** All of the conditions hold. */
export function allOf(conditions: readonly Fragment[]): Fragment {
  return join(conditions, " AND ", "TRUE")
}
