/** The name that WebGL gives of the graphics; empty where the browser keeps it to itself. */
export function readWebglName(): string {
  try {
    const context = document.createElement('canvas').getContext('webgl')
    if (context === null) return ''
    const extension = context.getExtension('WEBGL_debug_renderer_info')
    // Firefox gives the name, rounded, without the extension.
    const name: unknown = context.getParameter(
      extension?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER,
    )
    context.getExtension('WEBGL_lose_context')?.loseContext()
    return typeof name === 'string' ? name : ''
  } catch {
    return ''
  }
}
