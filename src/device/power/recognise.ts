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
  /** Where they do: the chip that WebGL names, and its kind. */
  readonly drawing?: { readonly name: string; readonly kind: GpuClass | 'unknown' }
}

const software =
  /swiftshader|llvmpipe|lavapipe|softpipe|basic render|software (renderer|adapter)|\bwarp\b/i
/** The chip of a machine within a machine: what computes behind it is not told. */
const virtualMachine = /virtual|vmware|parallels/i

/** The chip's own name within what ANGLE and drivers put around it. */
export function plainName(renderer: string): string {
  const [, inside] = /^ANGLE \((.*)\)(?: \[\w+\])?/.exec(renderer.trim()) ?? []
  // Vendor, name, version; commas inside of brackets belong to the name.
  const [first = '', second] = (inside ?? '').split(/,\s*(?![^(]*\))/)
  const named = inside === undefined ? renderer : (second ?? first)
  return named
    .replace(/^ANGLE Metal Renderer:\s*/i, '')
    .replace(/^\((.*)\) on Vulkan.*$/i, '$1')
    .replace(/^(?:zink )?Vulkan [\d.]+\s?\((.*)\)$/i, '$1')
    .replace(/\s*\(0x[\da-f]+\)/gi, '')
    .replace(/^NVIDIA (?=NVIDIA )/i, '')
    .replace(/ OpenGL Engine$/i, '')
    .replace(/ TM\b/g, '')
    .replace(/\s*(Direct3D\w*|D3D\d+|OpenGL( ES)?|vs_\d|ps_\d).*$/i, '')
    .replace(/\/(PCIe|SSE2|integrated).*$/i, '')
    .replace(
      /\s*\((radeonsi|LLVM|RADV|NVK|TGL|ADL|RPL|MTL|KBL|CML|ICL|CFL|RKL|HSW|SKL|AML|LNL|ARL|navi|polaris|DRM|raphael)[^)]*\).*$/i,
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

/**
 * Laptop chips of NVIDIA's 10 and 20 series that are named as the card is: told by the number that
 * Direct3D gives with the name (PCI ID Repository, pci.ids of 2026-08-22, vendor 10de).
 */
const mobileIds =
  /\(0x0000(1ba[012]|1be[01]|1c2[0-3]|1c6[0-2]|1c8[cdf]|1c9[12]|1cc[cd]|1e9[013]|1ed[013]|1f1[01245]|1f5[0145])\)/i

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

/** Processors of AMD's with graphics inside, also those before Ryzen: HD 7660D, HD 6320, HD 4200. */
const amdProcessors =
  /\b\d{3}m\b|\b\d{4}s\b|vega \d+\b(?<!vega (56|64|16|20))|(?<!rx )vega$|radeon (pro )?graphics|radeon r[2-7] graphics|custom|renoir|phoenix|\b(ryzen|athlon)\b|\bhd ?(\d{4}[gd]|3[0-3]\d\d|42\d\d|62\d\d|63[12]0|73[14]0|82\d\d|83[13]0|8400)\b/i
const amdCards =
  /\brx ?\d|\brx vega|\br[579] m?\d|\bfury\b|\bhd ?\d{4}|\b\d{4}m\b|pro (w|vii|v\d|wx|\d{3,4}|vega)|\bvii\b|firepro|vega (56|64|frontier)|mobility|radeon 5\d0\b/i

/** Processors first: "RX Vega 11 Graphics" is one of them, though cards are called RX too. */
function amdClass(name: string): GpuClass | 'unknown' {
  if (amdProcessors.test(name)) return 'integrated'
  return amdCards.test(name) ? 'discrete' : 'unknown'
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
  const name = plainName(renderer)
  const drawing = { name, kind: roundedClass(said, name) }
  const base = { vendor, isMobile: false, isSplit, ...(isSplit && { drawing }) }
  if (virtualMachine.test(renderer)) return { ...base, kind: 'unknown', grade: 'D' }
  // Firefox names a chip that stands for a whole range; Safari says "Apple GPU" of every Mac and phone.
  const isRounded = /, or similar|^apple gpu$|^(generic|masked)/i.test(renderer)
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
      isMobile: /laptop|mobile|max-q/i.test(name) || mobileIds.test(renderer),
      grade: 'B',
    }
  const kind = classOf(vendor, name)
  return { ...base, name, kind, grade: kind === 'unknown' ? 'D' : 'C' }
}

/**
 * Firefox says one chip for many (dom/canvas/SanitizeRenderer.cpp). Of NVIDIA, Apple, Intel before Arc
 * and phones all of them are of one kind; "Radeon R9 200 Series" stands for cards and for processors
 * (780M, Vega 8), and "Arc A750" also for the graphics of a Core Ultra.
 */
const roundedClass = (vendor: string, name: string): GpuClass | 'unknown' =>
  vendor === 'amd' || /\barc\b/i.test(name)
    ? 'unknown'
    : classOf(vendor, name.replace(/, or similar.*/i, ''))

/** All chips of the table by name, for whoever picks by hand. */
export const knownChips: readonly { name: string; rated: Watts; kind: GpuClass }[] = table.rows
  .map(({ names, watts: rated, kind }) => ({
    name: names[0] ?? '',
    rated: watts(rated),
    kind: kind === 'integrated' ? ('integrated' as const) : ('discrete' as const),
  }))
  .toSorted((a, b) => (a.name < b.name ? -1 : 1))
