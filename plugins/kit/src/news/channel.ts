/** The one channel of Postgres that all news go through; what they are about is in their text. */
export const CHANNEL = "webox_news"
