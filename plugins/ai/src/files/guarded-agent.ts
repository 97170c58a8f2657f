import { lookup, type LookupAddress, type LookupAllOptions } from "node:dns"
import type { LookupFunction } from "node:net"
import { Agent } from "undici"
import { isPublicAddress } from "./allowed-host"

/** Asks for all addresses of a name. */
type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  answer: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void
) => void

/**
 * Resolves a name once, and hands over public addresses alone: what was checked is what is connected to.
 *
 * @param resolve the system's own; another one where a name is to answer what a test says
 */
export function publicLookup(resolve: Resolve = lookup): LookupFunction {
  return (hostname, options, answer) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? []
      if (error || !first) return answer(error ?? new Error(`${hostname} has no address.`), [])
      if (addresses.some(({ address }) => !isPublicAddress(address))) {
        return answer(new Error(`${hostname} has an address that is not public.`), [])
      }
      if (options.all) answer(null, addresses)
      else answer(null, first.address, first.family)
    })
  }
}

/** Every connection to a name goes through it. */
export const guardedAgent = new Agent({ connect: { lookup: publicLookup(), timeout: 10_000 } })
