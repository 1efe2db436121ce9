/**
 * Which graphics chip this is, from what the browser says of it: the name that WebGL gives, checked
 * against the vendor that WebGPU gives, and looked up in a table of rated powers. Never likened: a name
 * that is not in the table gives its class and no watts.
 */
import type { GpuClass } from '@/comparison/device-profile'
import { watts, type Watts } from '@/units/quantity'
import table from './table.json'

export interface GraphicsHints {
  /** Of WebGPU's adapter: "nvidia", "ampere"; empty where it says nothing. */
  readonly vendor: string
  readonly architecture: string
  /** WebGL's name of the renderer; empty where the browser gives none. */
  readonly renderer: string
}

export interface RecognisedGraphics {
  /** As a person would write it; absent where no name is given, or only one that stands for many. */
  readonly name?: string
  readonly vendor: string
  readonly kind: GpuClass | 'software' | 'unknown'
  /** Rated power, where the very chip is in the table. */
  readonly rated?: Watts
  /** Sold at many power limits under one name, so that the rating is the highest of them. */
  readonly isMobile: boolean
  /** B the exact chip, C its class, D nothing. */
  readonly grade: 'B' | 'C' | 'D'
  /** WebGL and WebGPU name different vendors: WebGPU's computes. */
  readonly isSplit: boolean
}

const software = /swiftshader|llvmpipe|lavapipe|softpipe|basic render|software renderer|\bwarp\b/i

/** The chip's own name within what ANGLE and drivers put around it. */
export function plainName(renderer: string): string {
  const [, inside] = /^ANGLE \((.*)\)(?: \[\w+\])?/.exec(renderer.trim()) ?? []
  // Vendor, name, version; commas inside of brackets belong to the name.
  const [first = '', second] = (inside ?? '').split(/,\s*(?![^(]*\))/)
  const named = inside === undefined ? renderer : (second ?? first)
  return named
    .replace(/^ANGLE Metal Renderer:\s*/i, '')
    .replace(/^Vulkan [\d.]+ \((.*)\)$/i, '$1')
    .replace(/\s*\(0x[\da-f]+\)/gi, '')
    .replace(/\s*(Direct3D\w*|D3D\d+|OpenGL( ES)?|vs_\d|ps_\d).*$/i, '')
    .replace(/\/(PCIe|SSE2|integrated).*$/i, '')
    .replace(
      /\s*\((radeonsi|LLVM|RADV|TGL|ADL|RPL|MTL|KBL|CML|ICL|CFL|RKL|navi|DRM|raphael)[^)]*\).*$/i,
      '',
    )
    .replace(/^Mesa (DRI )?/i, '')
    .replace(/\((R|TM|C)\)|®|™/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
}

const vendorPatterns: readonly (readonly [string, RegExp])[] = [
  ['nvidia', /nvidia|geforce|quadro|\b[rg]tx\b|tegra/i],
  ['amd', /\bamd\b|\bati\b|radeon|firepro/i],
  ['intel', /intel|\barc\b|\buhd\b|iris/i],
  ['apple', /apple/i],
  ['qualcomm', /qualcomm|adreno|snapdragon/i],
  ['arm', /\barm\b|mali|immortalis/i],
  ['img-tec', /img|powervr|imagination/i],
  ['samsung', /samsung|xclipse/i],
  ['broadcom', /broadcom|videocore|v3d/i],
]
const vendorOf = (text: string): string =>
  vendorPatterns.find(([, pattern]) => pattern.test(text))?.[0] ?? ''

/** Words that make another chip of a name: a name with one more of them is not the same. */
const telling =
  /^(ti|super|xt|xtx|gre|d|pro|max|ultra|mobile|ada|sff|ws|embedded|\d+gb|max-q|le|gt)$/
const noise =
  /\b(nvidia|geforce|amd|ati|radeon|intel|apple|qualcomm|graphics|gpu|series|corporation|inc)\b/gi

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replace(/laptop( gpu)?/g, 'mobile')
    .replace(/with max-q( design)?/g, 'max-q')
    .replace(/(\d)(super|ti)\b/g, '$1 $2')
    .replace(noise, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')

type Row = (typeof table.rows)[number]

/** The row whose words are these, and nothing that tells another chip is left over. */
function rowFor(vendor: string, name: string): Row | undefined {
  const said = wordsOf(name)
  return table.rows.find(
    (row) =>
      row.vendor === vendor &&
      row.names.some((known) => {
        const wanted = wordsOf(known)
        return (
          wanted.length > 0 &&
          wanted.every((word) => said.includes(word)) &&
          said.every((word) => wanted.includes(word) || !telling.test(word))
        )
      }),
  )
}

/** What can be told of a chip that the table does not have. */
function classOf(vendor: string, name: string): GpuClass | 'unknown' {
  switch (vendor) {
    case 'nvidia':
      return /tegra|orin|xavier/i.test(name) ? 'integrated' : 'discrete'
    case 'intel':
      return /\barc\b.*\b[ab]\d{2,3}m?\b|\bdg[12]\b/i.test(name) ? 'discrete' : 'integrated'
    case 'amd':
      return amdClass(name)
    case '':
      return 'unknown'
    default:
      return 'integrated'
  }
}

function amdClass(name: string): GpuClass | 'unknown' {
  if (
    /\brx\b|\br[579] \d|\bhd \d{4}|pro (w|vii|v\d|wx|\d{3,4})|\bvii\b|firepro|vega (56|64|frontier)/i.test(
      name,
    )
  )
    return 'discrete'
  if (
    /\b\d{3,4}[ms]\b|vega \d+\b|vega$|radeon (graphics|r[2-7] graphics)|custom|renoir|phoenix/i.test(
      name,
    )
  )
    return 'integrated'
  return 'unknown'
}

/** Vendors whose WebGPU architecture alone says more than the vendor. */
const classByAdapter = (vendor: string): GpuClass | 'unknown' =>
  vendor === 'amd' || vendor === '' ? 'unknown' : classOf(vendor, '')

export function recogniseGraphics(hints: GraphicsHints): RecognisedGraphics {
  const { vendor: adapterVendor, architecture, renderer } = hints
  const everything = `${adapterVendor} ${architecture} ${renderer}`
  if (software.test(everything))
    return { vendor: '', kind: 'software', isMobile: false, grade: 'C', isSplit: false }
  const said = vendorOf(renderer)
  const known = vendorOf(adapterVendor) || adapterVendor.toLowerCase()
  const isSplit = said !== '' && known !== '' && said !== known
  const vendor = known || said
  const base = { vendor, isMobile: false, isSplit }
  // Firefox names a chip that stands for a whole range; Safari says "Apple GPU" of every Mac and phone.
  const isRounded = /, or similar|^apple gpu$|^(generic|masked)/i.test(renderer)
  const name = plainName(renderer)
  if (isSplit || isRounded || name === '' || /^apple gpu$/i.test(name)) {
    const kind = isSplit || said === '' ? classByAdapter(vendor) : roundedClass(vendor, name)
    return { ...base, kind, grade: kind === 'unknown' ? 'D' : 'C' }
  }
  const row = rowFor(vendor, name)
  if (row !== undefined)
    return {
      ...base,
      name,
      kind: row.kind === 'integrated' ? 'integrated' : 'discrete',
      rated: watts(row.watts),
      isMobile: /laptop|mobile|max-q/i.test(name),
      grade: 'B',
    }
  const kind = classOf(vendor, name)
  return { ...base, name, kind, grade: kind === 'unknown' ? 'D' : 'C' }
}

/** Firefox rounds to a chip of the same kind, so that its class can be believed. */
const roundedClass = (vendor: string, name: string): GpuClass | 'unknown' =>
  classOf(vendor, name.replace(/, or similar.*/i, ''))

/** All chips of the table by name, for whoever picks by hand. */
export const knownChips: readonly { name: string; rated: Watts; kind: GpuClass }[] = table.rows
  .map(({ names, watts: rated, kind }) => ({
    name: names[0] ?? '',
    rated: watts(rated),
    kind: kind === 'integrated' ? ('integrated' as const) : ('discrete' as const),
  }))
  .toSorted((a, b) => (a.name < b.name ? -1 : 1))
