import { lookup } from "node:dns"
import type { LookupFunction } from "node:net"
import { Agent } from "undici"
import { isPublicAddress } from "./allowed-host"

/** Resolves a name once, and hands over public addresses alone: what was checked is what is connected to. */
const lookupPublic: LookupFunction = (hostname, options, answer) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? []
    if (error || !first) return answer(error ?? new Error(`${hostname} has no address.`), [])
    if (addresses.some(({ address }) => !isPublicAddress(address))) {
      return answer(new Error(`${hostname} has an address that is not public.`), [])
    }
    if (options.all) answer(null, addresses)
    else answer(null, first.address, first.family)
  })
}

/** Every connection to a name goes through it. */
export const guardedAgent = new Agent({ connect: { lookup: lookupPublic, timeout: 10_000 } })
