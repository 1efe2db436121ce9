/** Sentences for energy that a host reports with its answer. */
import { factorText } from '@/units/format'

export const energyMetered = {
  notReported: 'The host did not report the energy of this answer.',
  zero: 'The host reported an energy of zero, which no answer takes.',

  meter: 'how the host meters, and shares out what many answers took together',
  hostShare: 'the server around the graphics processors',

  reported: 'Reported with the answer',
  by: (host: string, method: string | undefined) =>
    method === undefined ? `by ${host}` : `by ${host}, which says how: “${method}”`,
  sum: (reported: string, server: number, building: number) =>
    `${reported}${server === 1 ? '' : ` × ${server.toFixed(2)} for the server`} × ${building.toFixed(2)} for the building`,

  notStated: 'The host did not state an energy that it had worked out.',
  stated: 'Stated by the host',
  statedRange: 'the range that the host states',
  statedAssumed:
    'The host works this figure out and does not meter it; what it rests on only the host knows. Assumed: it covers server and building.',

  trusted: (factor: number) =>
    `The figure is the host’s own, which nobody else can check; assumed to be right within ${factorText(factor)} times either way.`,
  graphicsOnly:
    'Assumed: the server takes 1.1 to 1.43 times what its graphics processors take, which is all that the host meters.',
  boundaryUnknown:
    'The host does not say what its figure covers. Assumed: the graphics processors; at the low end, everything.',
}
