/**
 * For tests: names of graphics that people's browsers gave, each with the place where it was seen, and
 * what has to become of it: watts or class, then the grade.
 */

/** What WebGL said, what WebGPU's adapter said, and what becomes of it. */
export type Case = readonly [renderer: string, adapter: string, becomes: string]

const github = 'https://github.com/'
/** Where a name was seen. The first three are collections of what visitors' browsers gave. */
export const places = {
  fingerprints: `${github}apify/fingerprint-suite/blob/f26dddb20b41a12272dc136d26a1246e255a33c4/packages/fingerprint-generator/src/data_files/fingerprint-network-definition.zip`,
  firefox: `${github}daijro/camoufox/blob/f1febf49006a1b2544bcd6fe965146fc63bdcf7a/pythonlib/camoufox/webgl/webgl_data.db`,
  benchmarks: `${github}pmndrs/detect-gpu/blob/aaae5b5af0240c45b8d51f9a9d8ddea160509f98/test/data.ts`,
  'gpuweb/gpuweb#2990': `${github}gpuweb/gpuweb/pull/2990`,
  'playcanvas/engine#8642': `${github}playcanvas/engine/pull/8642`,
  'flutter/flutter#188164': `${github}flutter/flutter/issues/188164`,
  'BrowserWorks/waterfox#793': `${github}BrowserWorks/waterfox/issues/793`,
  'fregante/notifications-preview-github#55': `${github}fregante/notifications-preview-github/issues/55`,
  'mozilla-mobile/fenix#19611': `${github}mozilla-mobile/fenix/issues/19611`,
  'mozilla-mobile/fenix#24269': `${github}mozilla-mobile/fenix/issues/24269`,
  'felixrieseberg/clippy#129': `${github}felixrieseberg/clippy/issues/129`,
} as const

type Place = keyof typeof places

/** A line each: WebGL's name | WebGPU's vendor and architecture | what becomes of it. */
const seenIn: Readonly<Record<Place, string>> = {
  fingerprints: `
ANGLE (NVIDIA, NVIDIA GeForce RTX 5090 D (0x00002B87) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 575 W B
ANGLE (NVIDIA, NVIDIA GeForce RTX 5080 (0x00002C02) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 360 W B
ANGLE (NVIDIA, NVIDIA GeForce RTX 5070 Ti (0x00002C05) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 300 W B
ANGLE (NVIDIA, NVIDIA GeForce RTX 5060 Laptop GPU (0x00002D59) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 100 W B mobile
ANGLE (NVIDIA, NVIDIA GeForce RTX 4080 (0x00002704) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 320 W B
ANGLE (NVIDIA, NVIDIA GeForce RTX 4070 Ti (0x00002782) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 285 W B
ANGLE (NVIDIA, NVIDIA GeForce RTX 4070 Laptop GPU (0x00002820) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 115 W B mobile
ANGLE (NVIDIA, NVIDIA GeForce RTX 4060 Ti (0x00002805) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 165 W B
ANGLE (NVIDIA, NVIDIA GeForce RTX 4060 (0x00002882) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 115 W B
ANGLE (NVIDIA, NVIDIA GeForce RTX 4050 Laptop GPU (0x000028A1) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 115 W B mobile
ANGLE (NVIDIA, NVIDIA GeForce RTX 3080 (0x00002206) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 350 W B
ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 (0x00002504) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 170 W B
ANGLE (NVIDIA, NVIDIA GeForce RTX 3050 (0x00002584) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | discrete C
ANGLE (NVIDIA, NVIDIA GeForce RTX 3050 Ti Laptop GPU (0x000025A0) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | discrete C
ANGLE (NVIDIA, NVIDIA GeForce RTX 2080 Ti (0x00001E04) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 250 W B
ANGLE (NVIDIA, NVIDIA GeForce RTX 2070 SUPER (0x00001E84) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 215 W B
ANGLE (NVIDIA, NVIDIA GeForce RTX 2060 (0x00001F11) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 160 W B mobile
ANGLE (NVIDIA, NVIDIA GeForce RTX 2060 (0x00001F08) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 160 W B
ANGLE (NVIDIA, NVIDIA GeForce GTX 1660 (0x00002184) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 120 W B
ANGLE (NVIDIA, NVIDIA GeForce GTX 1650 (0x00001F99) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | discrete C
ANGLE (NVIDIA, NVIDIA GeForce GTX 1080 Ti (0x00001B06) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 250 W B
ANGLE (NVIDIA, NVIDIA GeForce GTX 1060 (0x00001C20) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 120 W B mobile
ANGLE (NVIDIA, NVIDIA RTX A2000 (0x00002531) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 70 W B
ANGLE (NVIDIA, NVIDIA RTX 5000 Ada Generation Laptop GPU (0x00002730) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | discrete C
ANGLE (NVIDIA, NVIDIA Quadro T2000 (0x00001FB8) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | discrete C
ANGLE (NVIDIA, NVIDIA T1000 8GB (0x00001FF0) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | discrete C
ANGLE (NVIDIA Corporation, NVIDIA GeForce RTX 5090/PCIe/SSE2, OpenGL 4.5.0) |  | 575 W B
ANGLE (NVIDIA Corporation, NVIDIA GeForce RTX 4070 Ti SUPER/PCIe/SSE2, OpenGL ES 3.2) |  | 285 W B
ANGLE (Mesa, zink Vulkan 1.4(NVIDIA GeForce RTX 3070 (NVK GA104) (MESA_NVK)), OpenGL ES 3.2) |  | 220 W B
ANGLE (NVIDIA, Vulkan 1.4.329 (NVIDIA NVIDIA GeForce RTX 3050 Laptop GPU (0x000025A2)), NVIDIA) |  | 95 W B mobile
ANGLE (AMD, AMD Radeon RX 9070 XT (0x00007550) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 304 W B
ANGLE (AMD, AMD Radeon RX 7900 XTX (0x0000744C) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 355 W B
ANGLE (AMD, AMD Radeon RX 6800 (0x000073BF) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 250 W B
ANGLE (AMD, AMD Radeon RX 6800M (0x000073DF) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | discrete C
ANGLE (AMD, AMD Radeon RX 6600 (0x000073FF) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 132 W B
ANGLE (AMD, AMD Radeon RX590 GME (0x00006FDF) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | discrete C
ANGLE (AMD, Radeon RX 560 Series (0x000067EF) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | discrete C
ANGLE (AMD, Radeon (TM) 520 (0x00006665) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | discrete C
ANGLE (AMD, Radeon RX Vega (0x0000687F) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | discrete C
ANGLE (AMD, AMD Radeon(TM) RX Vega 11 Graphics (0x000015D8) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | integrated C
ANGLE (AMD, AMD Radeon(TM) Vega 6 Graphics (0x000015DD) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | integrated C
ANGLE (AMD, AMD Radeon(TM) 780M (0x00001900) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 15 W B
ANGLE (AMD, AMD Radeon(TM) 890M Graphics (0x0000150E) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 15 W B
ANGLE (AMD, AMD Radeon(TM) 8060S Graphics (0x00001586) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | integrated C
ANGLE (AMD, AMD RadeonT 680M (0x00001681) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 50 W B
ANGLE (AMD, AMD Radeon TM Graphics (0x00001900) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | integrated C
ANGLE (AMD, AMD Radeon (TM) R7 M340 (0x00006900) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | discrete C
ANGLE (AMD, AMD Radeon Pro 5500M (0x00007340) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | discrete C
ANGLE (AMD, ANGLE Metal Renderer: AMD Radeon Pro 560X, Unspecified Version) |  | discrete C
ANGLE (AMD, ANGLE Metal Renderer: AMD Radeon RX 580, Unspecified Version) |  | discrete C
ANGLE (AMD, AMD Radeon 780M Graphics (radeonsi phoenix ACO), OpenGL 4.6) |  | 15 W B
ANGLE (AMD, Vulkan 1.3.278 (AMD Radeon Vega 8 Graphics (RADV RAVEN) (0x000015D8)), radv) |  | integrated C
ANGLE (AMD, AMD Ryzen 5 9600X 6-Core Processor (radeonsi raphael_mendocino LLVM 20.1.2), OpenGL ES 3.2) |  | integrated C
ANGLE (Intel, Intel(R) Arc(TM) A750 Graphics (0x000056A1) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 225 W B
ANGLE (Intel, Intel(R) Arc(TM) A580 Graphics (0x000056A2) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | discrete C
ANGLE (Intel, Intel(R) Arc(TM) B580 Graphics (0x0000E20B) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | 190 W B
ANGLE (Intel, Intel(R) Arc(TM) 140V GPU (16GB) (0x000064A0) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | integrated C
ANGLE (Intel, Intel(R) Arc(TM) 140T GPU (16GB) (0x00007D51) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | integrated C
ANGLE (Intel, Intel(R) Iris(R) Xe Graphics (0x000046A8) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | integrated C
ANGLE (Intel, Intel(R) UHD Graphics 620 (0x00003EA0) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | integrated C
ANGLE (Intel, Intel(R) UHD Graphics (0x00009BCC) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | integrated C
ANGLE (Intel, Intel(R) HD Graphics 630 (0x00005912) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | integrated C
ANGLE (Intel, Mesa Intel(R) Graphics (MTL), OpenGL 4.6) |  | integrated C
ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL ES 3.2) |  | integrated C
ANGLE (Intel, Vulkan 1.3.289 (Intel(R) Graphics (RPL-U) (0x0000A7A1)), Intel open-source Mesa driver) |  | integrated C
ANGLE (Intel, ANGLE Metal Renderer: Intel(R) Iris(TM) Plus Graphics 645, Unspecified Version) |  | integrated C
ANGLE (Intel, Intel(R) HD Graphics 6000 Direct3D11 vs_5_0 ps_5_0, D3D11-20.19.15.4835) |  | integrated C
ANGLE (Apple, ANGLE Metal Renderer: Apple M1, Unspecified Version) |  | 15 W B
ANGLE (Apple, ANGLE Metal Renderer: Apple M1 Max, Unspecified Version) |  | 60 W B
ANGLE (Apple, ANGLE Metal Renderer: Apple M2 Pro, Unspecified Version) |  | 35 W B
ANGLE (Apple, ANGLE Metal Renderer: Apple M2 Ultra, Unspecified Version) |  | 150 W B
ANGLE (Apple, ANGLE Metal Renderer: Apple M3, Unspecified Version) |  | 22 W B
ANGLE (Apple, ANGLE Metal Renderer: Apple M4 Pro, Unspecified Version) |  | 45 W B
ANGLE (Apple, ANGLE Metal Renderer: Apple M5, Unspecified Version) |  | 25 W B
ANGLE (Apple, ANGLE Metal Renderer: Apple M5 Max, Unspecified Version) |  | 110 W B
ANGLE (Apple, ANGLE Metal Renderer: Apple A18 Pro, Unspecified Version) |  | integrated C
ANGLE (Apple, ANGLE Metal Renderer: Apple Paravirtual device, Unspecified Version) |  | unknown D
ANGLE (Apple, Apple M2, OpenGL 4.1) |  | 20 W B
Adreno (TM) 619 |  | integrated C
Adreno (TM) 740 |  | integrated C
ANGLE (Qualcomm, Adreno (TM) 830, OpenGL ES 3.2) |  | integrated C
ANGLE (Qualcomm, Qualcomm(R) Adreno(TM) X1-85 GPU (0x36334330) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | integrated C
ANGLE (Qualcomm, Qualcomm(R) Adreno(TM) 8cx Gen 3 (0x36333630) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | integrated C
Mali-G57 MC2 |  | integrated C
Mali-G715-Immortalis MC11 |  | integrated C
ANGLE (ARM, Mali-G68 MC4, OpenGL ES 3.2) |  | integrated C
PowerVR Rogue GE8320 |  | integrated C
PowerVR B-Series BXM-8-256 |  | integrated C
PowerVR D-Series DXT-48-1536 |  | integrated C
ANGLE ((Samsung Xclipse 940) on Vulkan 1.3.279) |  | integrated C
ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver) |  | software C
ANGLE (Mesa/X.org, llvmpipe (LLVM 15.0.6 128 bits), OpenGL 4.5) |  | software C
ANGLE (Microsoft, Microsoft Basic Render Driver (0x0000008C) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | software C
ANGLE (0x05404C42, Parallels Display Adapter (WDDM) (0x00000000) Direct3D11 vs_5_0 ps_5_0, D3D11) |  | unknown D
Adreno (TM) 650, or similar |  | integrated C
PowerVR SGX 540, or similar |  | integrated C`,
  firefox: `
Apple M1, or similar |  | integrated C
ANGLE (NVIDIA, NVIDIA GeForce GTX 980 Direct3D11 vs_5_0 ps_5_0), or similar |  | discrete C
NVIDIA GeForce GTX 980, or similar |  | discrete C
ANGLE (NVIDIA, NVIDIA GeForce GTX 480 Direct3D11 vs_5_0 ps_5_0), or similar |  | discrete C
ANGLE (Intel, Intel(R) HD Graphics 400 Direct3D11 vs_5_0 ps_5_0), or similar |  | integrated C
Intel(R) HD Graphics, or similar |  | integrated C
ANGLE (AMD, Radeon R9 200 Series Direct3D11 vs_5_0 ps_5_0), or similar |  | unknown D
Radeon R9 200 Series, or similar |  | unknown D
Radeon HD 3200 Graphics, or similar |  | unknown D
llvmpipe, or similar |  | software C
ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0), or similar |  | software C`,
  benchmarks: `
Apple A12X GPU |  | integrated C
Apple GPU |  | integrated C
Mali-G76 |  | integrated C
AMD Radeon Pro Vega 20 OpenGL Engine |  | discrete C
AMD Radeon R9 M370X OpenGL Engine |  | discrete C
NVIDIA GeForce GT 750M OpenGL Engine |  | discrete C
Intel Iris Pro OpenGL Engine |  | integrated C
ANGLE (AMD Radeon HD 7660D Direct3D11 vs_5_0 ps_5_0) |  | integrated C
NVIDIA Tegra |  | integrated C
VideoCore IV HW |  | integrated C`,
  'gpuweb/gpuweb#2990': `
 | nvidia turing | discrete C`,
  'playcanvas/engine#8642': `
 | apple metal-3 | integrated C`,
  'flutter/flutter#188164': `
ANGLE (Samsung Xclipse 530) on Vulkan |  | integrated C`,
  'BrowserWorks/waterfox#793': `
ANGLE (NVIDIA GeForce GTX 750 Ti Direct3D11 vs_5_0 ps_5_0) |  | discrete C`,
  'fregante/notifications-preview-github#55': `
ANGLE (Intel(R) HD Graphics 520 Direct3D11 vs_5_0 ps_5_0) |  | integrated C`,
  'mozilla-mobile/fenix#19611': `
Adreno (TM) 308 |  | integrated C`,
  'mozilla-mobile/fenix#24269': `
Adreno (TM) 620 |  | integrated C`,
  'felixrieseberg/clippy#129': `
ANGLE (Intel, Intel(R) HD Graphics Direct3D9Ex vs_3_0 ps_3_0, igdumd64.dll -9.17.10.4459) |  | integrated C`,
}

export const reported: readonly (readonly [...Case, Place])[] = Object.keys(places)
  .filter((place): place is Place => place in places)
  .flatMap((place) =>
    seenIn[place]
      .trim()
      .split('\n')
      .map((line): readonly [...Case, Place] => {
        const [renderer = '', adapter = '', becomes = ''] = line
          .split('|')
          .map((part) => part.trim())
        return [renderer, adapter, becomes, place]
      }),
  )
