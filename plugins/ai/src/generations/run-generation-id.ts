/** The id of the workflow that runs a generation. */
export const RUN_GENERATION = "webox-run-generation"
