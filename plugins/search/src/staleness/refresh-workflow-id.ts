/** The workflow that writes out-of-date documents anew, by its name: what enqueues it need not import it. */
export const REFRESH_WORKFLOW = "webox-refresh-stale-products"
