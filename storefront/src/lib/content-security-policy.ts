/**
 * What a page made for one request may load: our own origin only. Scripts need this request's nonce, which Next puts on its own ones.
 * @param isDevelopment the development server evaluates code, adds styles inline and opens a socket
 */
export function noncePolicy(nonce: string, isDevelopment: boolean): string {
  return policy(`'nonce-${nonce}' 'strict-dynamic'`, `'nonce-${nonce}'`, isDevelopment)
}

/**
 * What a page made once for everybody may load: our own origin only. A nonce would be the same for all of them and protect
 * nothing, and the data that Next writes into the page as inline scripts differs from page to page: so inline scripts are
 * allowed there. No page of this kind shows anything that a visitor sent.
 */
export function staticPolicy(isDevelopment: boolean): string {
  return policy("'unsafe-inline'", "", isDevelopment)
}

function policy(scripts: string, styles: string, isDevelopment: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts}${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : styles}`.trim(),
    "img-src 'self' data:",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ")
}
