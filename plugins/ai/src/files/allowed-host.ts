import ipaddr from "ipaddr.js"

/**
 * Whether a file may be fetched from a host. A host is a name, or `*.name` for all below it.
 *
 * @param hosts the provider's own, and those that the merchant configured
 */
export function isAllowedHost(hostname: string, hosts: readonly string[]): boolean {
  const name = hostname.toLowerCase()
  return hosts.some((host) => {
    const allowed = host.toLowerCase()
    return allowed.startsWith("*.")
      ? name.endsWith(allowed.slice(1)) && name.length > allowed.length - 1
      : name === allowed
  })
}

/** All that is handed out of IPv6 for the public internet (RFC 4291, IANA's registry): what embeds an IPv4 address lies mostly outside. */
const GLOBAL_UNICAST = ipaddr.parseCIDR("2000::/3")

/**
 * Whether an address is one of the public internet: not this machine's, not its network's, not a cloud's own, and none that leads
 * to such a one by a translation (IPv4-compatible, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  // An IPv4 address that is written as IPv6 is what it is as IPv4.
  const parsed = ipaddr.process(address)
  return parsed.range() === "unicast" && (parsed.kind() === "ipv4" || parsed.match(GLOBAL_UNICAST))
}

/** The host of a URL as an address, without the brackets of IPv6; undefined when it is a name. */
export function addressIn({ hostname }: URL): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, "")
  return ipaddr.isValid(bare) ? bare : undefined
}
