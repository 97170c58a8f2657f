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

/** Whether an address is one of the public internet: not this machine's, not its network's, not a cloud's own. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  // An IPv4 address that is written as IPv6 is what it is as IPv4.
  return ipaddr.process(address).range() === "unicast"
}

/** The host of a URL as an address, without the brackets of IPv6; undefined when it is a name. */
export function addressIn({ hostname }: URL): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, "")
  return ipaddr.isValid(bare) ? bare : undefined
}
