/** What fetching a model took, and when it has paid for itself. */
import { countText, numberText } from '@/units/number-text'

/** A count of prompts: whole up to a hundred, then two significant digits. */
const prompts = (count: number) => {
  const whole = Math.max(1, Math.ceil(count))
  return whole <= 100 ? countText(whole) : numberText(whole)
}

export const downloadShare = {
  /** In the list of kept models, and in the question before a download. */
  took: (energy: string, range: string) => `about ${energy} in the network (${range})`,
  fetching: (took: string) => `Fetching it took ${took}.`,
  fromHere: 'It came from this device itself, over no network.',
  ofThisModel: (size: string, took: string) =>
    `Its download of ${size} took ${took}, which is not in the figure above.`,
  method:
    'Bytes × energy of the network per byte: 0.059 kWh/GB (Sustainable Web Design Model 4); low by Aslan et al. 2018, carried on to 2025; high with the host’s data centre.',
  after: (name: string, mid: number, low: number, high: number | undefined) =>
    high === undefined
      ? `It has paid for itself after about ${prompts(mid)} prompts like this one against ${name} (${prompts(low)} at best; never at worst).`
      : `It has paid for itself after about ${prompts(mid)} prompts like this one against ${name} (${prompts(low)} to ${prompts(high)}).`,
  never: (name: string, low: number | undefined) =>
    low === undefined
      ? `Against ${name} it never pays for itself: an answer here takes more.`
      : `Against ${name} it likely never pays for itself; at best after ${prompts(low)} prompts like this one.`,
}
