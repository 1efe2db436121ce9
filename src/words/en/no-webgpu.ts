/** Why this page has no WebGPU, and what to do: said by engines and by views. */
const instead = 'or choose a GGUF model, which also runs on the processor.'

export const noWebgpu = {
  'insecure-page': `This page came over plain http, and browsers give the graphics processor (WebGPU) only to pages that come over https, or from localhost on the same machine. Open the page at such an address, ${instead}`,
  'no-interface': `This browser does not let pages compute on the graphics processor (WebGPU). Use a current Chrome or Edge, Safari 26 or Firefox 141, ${instead}`,
  'no-adapter': `The browser found no graphics processor that this page may use. Update the graphics driver, turn on hardware acceleration in the browser’s settings, ${instead}`,
}
