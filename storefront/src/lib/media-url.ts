/**
 * The address under our own origin of a picture the backend names. The backend gives absolute addresses of its own
 * (`http://backend:9000/media/<key>`); the browser only ever talks to us. Anything that is no media address is dropped.
 */
export function mediaUrl(url: string | null | undefined): string | undefined {
  if (!url) return undefined
  const path = URL.canParse(url) ? new URL(url).pathname : url
  return /^\/media\/[\w.-]+$/.test(path) ? path : undefined
}
