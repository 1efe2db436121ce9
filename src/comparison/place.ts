/**
 * Where a host is, by its name alone: this very machine, a private network, or the internet. Names are
 * never looked up. What a name can't tell (a public name that leads to a private address) counts as the
 * internet.
 */

export type Reach = 'this-machine' | 'private-network' | 'internet'

/** Names that never leave a private network: RFC 6762 (.local), RFC 8375 (home.arpa), ICANN's .internal, and .lan. */
const privateEndings = /(^|\.)(local|lan|internal|home\.arpa)$/

/** `[low, high]` of the 16 leading bits of private ranges, per RFC 1918, RFC 3927 and RFC 6598. */
const privateIpv4: readonly (readonly [number, number])[] = [
  [0x0a00, 0x0aff],
  [0xac10, 0xac1f],
  [0xc0a8, 0xc0a8],
  [0xa9fe, 0xa9fe],
  [0x6440, 0x647f],
]

/**
 * The reach of a host as URLs and measurements hold it: with or without port, in any case, an IPv6
 * address with or without brackets, a name with or without the dot of the root.
 */
export function reachOf(host: string): Reach {
  const name = nameIn(host)
  const ipv4 = ipv4Of(name)
  if (ipv4 !== undefined) return reachOfIpv4(ipv4)
  if (name.includes(':')) return reachOfIpv6(name)
  if (name === 'localhost' || name.endsWith('.localhost')) return 'this-machine'
  // A name of one label is answered by the network itself, never by the internet.
  return !name.includes('.') || privateEndings.test(name) ? 'private-network' : 'internet'
}

export const isThisMachine = (host: string): boolean => reachOf(host) === 'this-machine'

/** Lower case, without brackets, port and the dot of the root. */
function nameIn(host: string): string {
  const text = host.trim().toLowerCase()
  const bracketed = /^\[([^\]]*)\](?::\d*)?$/.exec(text)?.[1]
  if (bracketed !== undefined) return bracketed
  const isBareIpv6 = text.indexOf(':') !== text.lastIndexOf(':')
  return (isBareIpv6 ? text : text.replace(/:\d*$/, '')).replace(/\.$/, '')
}

/** Its four bytes; undefined where it is not four numbers below 256. */
function ipv4Of(name: string): readonly number[] | undefined {
  const parts = name.split('.')
  const isIpv4 = parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part))
  const bytes = parts.map(Number)
  return isIpv4 && bytes.every((byte) => byte < 256) ? bytes : undefined
}

function reachOfIpv4([first = 0, second = 0]: readonly number[]): Reach {
  // 0.0.0.0 as an address to ask means every interface of this machine.
  if (first === 127 || first === 0) return 'this-machine'
  const head = first * 256 + second
  return privateIpv4.some(([low, high]) => head >= low && head <= high)
    ? 'private-network'
    : 'internet'
}

function reachOfIpv6(name: string): Reach {
  const groups = ipv6Of(name)
  if (groups === undefined) return 'internet'
  const [head = 0, ...rest] = groups
  const last = groups.at(-1) ?? 0
  const isZeroUpTo = (count: number) => groups.slice(0, count).every((group) => group === 0)
  // ::1 is loopback, :: every interface; ::ffff:a.b.c.d is an IPv4 address in IPv6's clothes.
  if (isZeroUpTo(7) && last <= 1) return 'this-machine'
  if (isZeroUpTo(5) && rest[4] === 0xffff) {
    const high = groups[6] ?? 0
    return reachOfIpv4([high >> 8, high & 255])
  }
  const isUniqueLocal = (head & 0xfe00) === 0xfc00
  const isLinkLocal = (head & 0xffc0) === 0xfe80
  return isUniqueLocal || isLinkLocal ? 'private-network' : 'internet'
}

/** Its eight groups; undefined where it is no IPv6 address. */
function ipv6Of(name: string): readonly number[] | undefined {
  const [withoutZone = ''] = name.split('%')
  const dotted = ipv4Of(withoutZone.slice(withoutZone.lastIndexOf(':') + 1))
  const text =
    dotted === undefined
      ? withoutZone
      : withoutZone.slice(0, withoutZone.lastIndexOf(':') + 1) +
        [0, 2].map((at) => ((dotted[at] ?? 0) * 256 + (dotted[at + 1] ?? 0)).toString(16)).join(':')
  const halves = text.split('::')
  if (halves.length > 2) return undefined
  const [left = [], right = []] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const missing = 8 - left.length - right.length
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined
  const groups = [...left, ...Array<string>(missing).fill('0'), ...right]
  return groups.every((group) => /^[\da-f]{1,4}$/.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : undefined
}
