/** For tests: names of graphics by the pattern of reported ones, and what has to become of each. */
import type { Case } from './reported-names.fixture'

const d3d = (vendor: string, name: string) =>
  `ANGLE (${vendor}, ${name} Direct3D11 vs_5_0 ps_5_0, D3D11)`
const metal = (name: string) => `ANGLE (Apple, ANGLE Metal Renderer: ${name}, Unspecified Version)`

/** Written by the pattern of reported ones, for what they do not cover: above all, both names together. */
export const byPattern: readonly Case[] = [
  // NVIDIA, Windows and Linux
  [d3d('NVIDIA', 'NVIDIA GeForce RTX 5090'), 'nvidia blackwell', '575 W B'],
  [d3d('NVIDIA', 'NVIDIA GeForce RTX 4090'), 'nvidia lovelace', '450 W B'],
  [d3d('NVIDIA', 'NVIDIA GeForce RTX 4080 SUPER'), 'nvidia lovelace', '320 W B'],
  [d3d('NVIDIA', 'NVIDIA GeForce RTX 4070 Ti SUPER'), 'nvidia lovelace', '285 W B'],
  [d3d('NVIDIA', 'NVIDIA GeForce RTX 4070'), 'nvidia lovelace', '200 W B'],
  [d3d('NVIDIA', 'NVIDIA GeForce RTX 4060 Laptop GPU'), 'nvidia lovelace', '115 W B mobile'],
  [d3d('NVIDIA', 'NVIDIA GeForce RTX 4060'), 'nvidia lovelace', '115 W B'],
  [d3d('NVIDIA', 'NVIDIA GeForce RTX 3060 (0x00002504)'), 'nvidia ampere', '170 W B'],
  [d3d('NVIDIA', 'NVIDIA GeForce RTX 3060 Laptop GPU'), 'nvidia ampere', '115 W B mobile'],
  [d3d('NVIDIA', 'NVIDIA GeForce RTX 3060 Ti'), 'nvidia ampere', '200 W B'],
  [d3d('NVIDIA', 'NVIDIA GeForce RTX 3070'), 'nvidia ampere', '220 W B'],
  [d3d('NVIDIA', 'NVIDIA GeForce RTX 3080'), 'nvidia ampere', '350 W B'],
  [d3d('NVIDIA', 'NVIDIA GeForce RTX 3050'), 'nvidia ampere', 'discrete C'],
  [d3d('NVIDIA', 'NVIDIA GeForce GTX 1660'), 'nvidia turing', '120 W B'],
  [d3d('NVIDIA', 'NVIDIA GeForce GTX 1660 SUPER'), 'nvidia turing', 'discrete C'],
  [d3d('NVIDIA', 'NVIDIA GeForce GTX 1660 Ti'), 'nvidia turing', 'discrete C'],
  [d3d('NVIDIA', 'NVIDIA GeForce GTX 1650'), 'nvidia turing', 'discrete C'],
  [d3d('NVIDIA', 'NVIDIA GeForce GTX 1650 Ti'), 'nvidia turing', 'discrete C'],
  [d3d('NVIDIA', 'NVIDIA GeForce GTX 1080'), 'nvidia pascal', '180 W B'],
  [d3d('NVIDIA', 'NVIDIA GeForce GTX 1080 Ti'), 'nvidia pascal', '250 W B'],
  ['NVIDIA GeForce RTX 3080/PCIe/SSE2', 'nvidia ampere', '350 W B'],
  ['NVIDIA GeForce GTX 1660 Ti/PCIe/SSE2', '', 'discrete C'],
  ['ANGLE (NVIDIA, NVIDIA GeForce GTX 1650, OpenGL 4.5)', 'nvidia turing', 'discrete C'],
  ['ANGLE (NVIDIA, NVIDIA GeForce RTX 3060)', '', '170 W B'],
  ['ANGLE (NVIDIA, NVIDIA GeForce RTX 4070 Direct3D11 vs_5_0 ps_5_0, D3D11) [PAL]', '', '200 W B'],
  // AMD
  [d3d('AMD', 'AMD Radeon RX 7900 XTX'), 'amd rdna-3', '355 W B'],
  [d3d('AMD', 'AMD Radeon RX 7600'), 'amd rdna-3', 'discrete C'],
  [d3d('AMD', 'AMD Radeon RX 6800 XT'), 'amd rdna-2', 'discrete C'],
  [d3d('AMD', 'AMD Radeon RX 6700 XT'), 'amd rdna-2', '230 W B'],
  [d3d('AMD', 'AMD Radeon RX 6600'), 'amd rdna-2', '132 W B'],
  [d3d('AMD', 'AMD Radeon RX 6600 XT'), 'amd rdna-2', '160 W B'],
  [d3d('AMD', 'AMD Radeon RX 580 Series'), 'amd gcn-4', 'discrete C'],
  [d3d('AMD', 'AMD Radeon(TM) Graphics'), 'amd gcn-5', 'integrated C'],
  [d3d('AMD', 'AMD Radeon(TM) 780M'), 'amd rdna-3', '15 W B'],
  [d3d('AMD', 'AMD Radeon(TM) 8060S Graphics (0x00001586)'), 'amd rdna-3', 'integrated C'],
  ['ANGLE (AMD, AMD Radeon Pro WX 3200, OpenGL 4.5)', 'amd gcn-4', 'discrete C'],
  ['AMD Radeon RX 6800 XT', '', 'discrete C'],
  // Intel
  [d3d('Intel', 'Intel(R) UHD Graphics 620'), 'intel gen-9', 'integrated C'],
  [d3d('Intel', 'Intel(R) UHD Graphics 630 (0x00003E9B)'), 'intel gen-9', 'integrated C'],
  [d3d('Intel', 'Intel(R) UHD Graphics (0x00009BC4)'), 'intel gen-9', 'integrated C'],
  [d3d('Intel', 'Intel(R) Iris(R) Xe Graphics'), 'intel gen-12lp', 'integrated C'],
  [
    'ANGLE (Intel, Intel(R) Iris(R) Xe Graphics (0x0000A7A1) Direct3D11 vs_5_0 ps_5_0, D3D11-32.0.101.7077)',
    'intel gen-12lp',
    'integrated C',
  ],
  [
    'ANGLE (Intel, Intel(R) HD Graphics 4600 Direct3D9Ex vs_3_0 ps_3_0, nvumdshimx.dll-10.18.13.5891)',
    '',
    'integrated C',
  ],
  [
    'ANGLE (Intel, Intel(R) Arc(TM) A770 Graphics Direct3D11 vs_5_0 ps_5_0)',
    'intel xe-hpg',
    '225 W B',
  ],
  [d3d('Intel', 'Intel(R) Arc(TM) B580 Graphics'), 'intel xe-2hpg', '190 W B'],
  [d3d('Intel', 'Intel(R) Arc(TM) Graphics'), 'intel xe-lpg', 'integrated C'],
  [
    'ANGLE (Intel, ANGLE Metal Renderer: Intel(R) Iris(TM) Plus Graphics, Unspecified Version)',
    'intel gen-11',
    'integrated C',
  ],
  ['Intel(R) UHD Graphics 630', '', 'integrated C'],
  // Apple
  [metal('Apple M1'), 'apple metal-3', '15 W B'],
  [metal('Apple M1 Pro'), 'apple metal-3', '30 W B'],
  [metal('Apple M2'), 'apple metal-3', '20 W B'],
  [metal('Apple M3 Pro'), 'apple metal-3', '40 W B'],
  [metal('Apple M4'), 'apple metal-3', '22 W B'],
  [metal('Apple M4 Max'), 'apple metal-3', '100 W B'],
  [metal('Apple M5 Max'), 'apple metal-4', '110 W B'],
  ['Apple M2 Pro', '', '35 W B'],
  ['Apple GPU', 'apple metal-3', 'integrated C'],
  ['Apple GPU', '', 'integrated C'],
  // Phones
  ['Adreno (TM) 640', 'qualcomm adreno-6xx', 'integrated C'],
  ['Adreno (TM) 740', 'qualcomm adreno-7xx', 'integrated C'],
  ['Mali-G78', 'arm valhall', 'integrated C'],
  ['Mali-G715-Immortalis MC11', 'arm valhall', 'integrated C'],
  ['PowerVR Rogue GE8320', '', 'integrated C'],
  // Firefox's rounded names, and browsers that give none
  ['NVIDIA GeForce GTX 980, or similar', '', 'discrete C'],
  [`${d3d('NVIDIA', 'NVIDIA GeForce GTX 980')}, or similar`, 'nvidia ampere', 'discrete C'],
  ['Radeon R9 200 Series, or similar', 'amd rdna-2', 'unknown D'],
  [
    'ANGLE (Intel, Intel(R) Arc(TM) A750 Graphics Direct3D11 vs_5_0 ps_5_0), or similar',
    '',
    'unknown D',
  ],
  ['Intel(R) HD Graphics, or similar', '', 'integrated C'],
  ['Apple M1, or similar', '', 'integrated C'],
  ['', 'nvidia ampere', 'discrete C'],
  ['', 'amd rdna-3', 'unknown D'],
  ['', '', 'unknown D'],
  // Two graphics processors: WebGPU's computes
  [d3d('Intel', 'Intel(R) UHD Graphics 630'), 'nvidia turing', 'discrete C split'],
  [d3d('NVIDIA', 'NVIDIA GeForce RTX 4060 Laptop GPU'), 'intel gen-12lp', 'integrated C split'],
  // In software
  [
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (LLVM 10.0.0) (0x0000C0DE)), SwiftShader driver)',
    'google swiftshader',
    'software C',
  ],
  ['Google SwiftShader', '', 'software C'],
  ['Mesa/X.org llvmpipe (LLVM 15.0.0, 256 bits)', '', 'software C'],
  ['llvmpipe (LLVM 15.0.7, 256 bits)', '', 'software C'],
  ['Microsoft Basic Render Driver', '', 'software C'],
]
