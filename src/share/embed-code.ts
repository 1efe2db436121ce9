/** What goes into somebody's own page to show a receipt there. */
import { sharing } from '@/words/of-sharing'
import { escaped } from './copies'

/** Where a receipt stands without controls: beside the page. */
export const embedAddress = (link: string): string => {
  const url = new URL(link)
  return new URL(`embed.html${url.hash}`, new URL('.', url)).href
}

/**
 * A frame, and the few lines that make it as high as what is in it. They listen only to that frame's own
 * page, and take nothing from it but a number.
 */
export const embedCode = (link: string): string => {
  const address = escaped(embedAddress(link))
  return `<iframe src="${address}" title="${escaped(sharing.ways.embed.frame)}" loading="lazy" style="width:100%;height:600px;border:0"></iframe>
<script>
addEventListener('message', function (event) {
  var data = event.data
  if (!data || data.type !== 'rightsize-height' || typeof data.height !== 'number') return
  document.querySelectorAll('iframe').forEach(function (frame) {
    if (frame.contentWindow === event.source) frame.style.height = Math.min(data.height, 20000) + 'px'
  })
})
</script>`
}
