/** Rated power of graphics chips by name, from Hugging Face's hardware table. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'

const schema = v.object({
  version: v.string(),
  rows: v.array(
    v.object({
      class: v.picklist(['GPU', 'CPU', 'Apple Silicon']),
      vendor: v.string(),
      model: v.string(),
      power_w: v.number(),
      aliases: v.array(v.string()),
    }),
  ),
})

/** Chips that share memory with the processor, by the source's names. */
const integrated = /^(Radeon \d{3}M|Ryzen AI|Snapdragon|GB10|Jetson|Apple )/

/**
 * @param {string} folder
 * @returns {Promise<import('./table.mjs').Imported[]>}
 */
export async function importHardware(folder) {
  const text = await readFile(join(folder, 'hf-hardware', 'hardware-power.json'), 'utf8')
  return [hardwareTable(v.parse(schema, JSON.parse(text)))]
}

/**
 * @param {v.InferOutput<typeof schema>} source
 * @returns {import('./table.mjs').Imported}
 */
export function hardwareTable(source) {
  const rows = []
  const dropped = []
  for (const { class: kind, vendor, model, power_w: watts, aliases } of source.rows) {
    if (kind === 'CPU') {
      dropped.push({ row: model, why: 'is a processor, no graphics chip' })
      continue
    }
    const names = [model, ...aliases]
    rows.push({
      vendor: vendor.toLowerCase(),
      names,
      watts,
      kind: integrated.test(model) ? 'integrated' : 'discrete',
    })
  }
  return {
    path: 'src/device/power/table.json',
    dropped,
    table: {
      what: 'Rated power of graphics chips',
      licence: 'MIT',
      units: {
        watts:
          'W, about the highest that is drawn for long; for Apple and Snapdragon chips an estimate for the whole package',
        kind: 'discrete: a card or chip of its own; integrated: shares the memory of the processor',
      },
      sources: [
        {
          title: 'Hugging Face hardware table (@huggingface/tasks)',
          url: 'https://github.com/huggingface/huggingface.js/blob/main/packages/tasks/src/hardware.ts',
          version: `${source.version}, commit fe42e68017ffc76d09922ea8f9b38a6964345710, 2026-08-21`,
          read: '2026-11-23',
          licence: 'MIT',
        },
      ],
      rows,
    },
  }
}
