import { kitErrors, route } from "../../../../../../http"
import { answerOutcome, deskOf } from "../../jobs-api"

/** `POST /admin/webox/jobs/:id/retry`: lets a dead or dropped job run again at once, with new attempts and no deadline. */
export const POST = route(async (req, res) => {
  const { id } = req.params
  if (!id) throw kitErrors.WEBOX_INVALID_INPUT({ reason: "Write the job's id." })
  answerOutcome(res, await deskOf(req).retry(id), "WEBOX_JOB_NOT_RETRYABLE")
})
