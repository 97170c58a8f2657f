import { kitErrors, route } from "../../../../../../http"
import { answerOutcome, deskOf } from "../../jobs-api"

/** `POST /admin/webox/jobs/:id/drop`: decides that a waiting or dead job shall not run. Its key stays taken. */
export const POST = route(async (req, res) => {
  const { id } = req.params
  if (!id) throw kitErrors.WEBOX_INVALID_INPUT({ reason: "Write the job's id." })
  answerOutcome(res, await deskOf(req).drop(id), "WEBOX_JOB_NOT_DROPPABLE")
})
