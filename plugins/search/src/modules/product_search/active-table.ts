/** The table that serves an index now, with the time of its last change: the parameter is the name of the index. */
export const activeTableSql = `
  SELECT catalog.table_name, catalog.updated_at::text AS changed_at
  FROM search_index
  JOIN search_index_version AS version
    ON version.search_index_id = search_index.id AND version.version = search_index.active_version
  JOIN search_postgres_index AS catalog ON catalog.name = version.physical_name
  WHERE search_index.name = ? AND search_index.deleted_at IS NULL AND version.deleted_at IS NULL`
