/** Of the query for the merchant's own generations. */
export const OWN_KEY = ["webox-ai-own-generations"]
