/** The id of the job that tells how a generation ended. */
export const ANNOUNCE_GENERATION = "webox-announce-generation"
