import { idBefore, route, toPage } from "../../../../http"
import { deskOf, JOBS_ORDER, listJobsQuery, presentJob } from "./jobs-api"

/** `GET /admin/webox/jobs?state=&limit=&cursor=`: a page of jobs, newest first, and how many there are by state. */
export const GET = route(async (req, res) => {
  const { state, ...page } = listJobsQuery.parse(req.query)
  const after = idBefore(JOBS_ORDER, page)
  const desk = deskOf(req)
  const [rows, counts] = await Promise.all([desk.page({ state, after, limit: page.limit + 1 }), desk.countByState()])
  const { items, ...rest } = toPage(rows, JOBS_ORDER, page)
  res.json({ jobs: items.map(presentJob), ...rest, counts })
})
