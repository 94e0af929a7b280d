/** Which addresses of the network a server may ask for someone else: public ones, never its own surroundings. */
import { BlockList, isIP } from "node:net"

/** Ranges with a special meaning: IANA's registries of special-purpose addresses (RFC 6890 and its successors). */
const special: readonly (readonly [address: string, bits: number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
]

/** Inside the public range of IPv6 (2000::/3): tunnels, documentation and other special ranges. */
const specialSix: readonly (readonly [address: string, bits: number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
]

const blocked = new BlockList()
for (const [address, bits] of special) blocked.addSubnet(address, bits, "ipv4")
for (const [address, bits] of specialSix) blocked.addSubnet(address, bits, "ipv6")

const open = new BlockList()
open.addSubnet("2000::", 3, "ipv6")

/**
 * True for an address of the public network. False for loopback, private, link-local, metadata, multicast, mapped and
 * documentation addresses, and for what is no address.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !blocked.check(address, "ipv4")
  return family === 6 && open.check(address, "ipv6") && !blocked.check(address, "ipv6")
}
