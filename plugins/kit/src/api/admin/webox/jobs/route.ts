import { kitErrors, decodeCursor, route, toPage } from "../../../../http"
import { deskOf, JOBS_ORDER, listJobsQuery, presentJob } from "./jobs-api"

/** `GET /admin/webox/jobs?state=&limit=&cursor=`: a page of jobs, newest first, and how many there are by state. */
export const GET = route(async (req, res) => {
  const query = listJobsQuery.safeParse(req.query)
  if (!query.success) {
    const issue = query.error.issues[0]
    throw kitErrors.WEBOX_INVALID_INPUT({ reason: `${issue?.path.join(".")}: ${issue?.message}.` })
  }
  const { state, limit, cursor } = query.data
  const after =
    cursor === undefined ? undefined : decodeCursor(`${JOBS_ORDER.column}:${JOBS_ORDER.direction}`, cursor).id
  const desk = deskOf(req)
  const [rows, counts] = await Promise.all([desk.page({ state, after, limit: limit + 1 }), desk.countByState()])
  const { items, ...page } = toPage(rows, JOBS_ORDER, { limit, cursor })
  res.json({ jobs: items.map(presentJob), ...page, counts })
})
