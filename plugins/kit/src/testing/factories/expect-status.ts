import type { AxiosResponse } from "axios"

/** Hands on the body of an answer whose status is as it should be; otherwise fails with what the server said. */
export function expectStatus<Body>(response: AxiosResponse<Body>, status: number): Body {
  if (response.status !== status) {
    const request = `${response.config.method?.toUpperCase()} ${response.config.url}`
    throw new Error(`${request} answered ${response.status}, not ${status}: ${JSON.stringify(response.data)}`)
  }
  return response.data
}
