/** Says that this process serves, whatever the backend does: for launchers and load balancers. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } })
}
