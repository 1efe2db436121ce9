/** A picture as a file: the SVG as it is, or drawn on a canvas as PNG with the system's own fonts. */
import type { Picture } from './picture'
import type { Measure } from './text-lines'

const FAMILY = 'system-ui, sans-serif'

/** Widths as this browser's fonts have them. */
export function createMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d')
  return (text, { size, weight }) => {
    if (context === null) return text.length * size
    context.font = `${weight} ${size}px ${FAMILY}`
    return context.measureText(text).width
  }
}

export const svgBlob = ({ svg }: Picture): Blob => new Blob([svg], { type: 'image/svg+xml' })

/** As many pixels for one of the picture's: sharp on fine screens. A preview card has its exact size. */
export async function pngBlob(picture: Picture, scale: number): Promise<Blob> {
  const url = URL.createObjectURL(svgBlob(picture))
  try {
    const image = new Image(picture.width, picture.height)
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = picture.width * scale
    canvas.height = picture.height * scale
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob === null) reject(new Error('The canvas gave no picture.'))
        else resolve(blob)
      }, 'image/png')
    })
  } finally {
    URL.revokeObjectURL(url)
  }
}
