/** Sentences that the command line answers with. */
export const energyTerminal = {
  notJson: 'This line is not JSON.',
  wrongField: (field: string, why: string) => (field === '' ? why : `${field}: ${why}`),
  unknownModel: (model: string) =>
    `No model here is called ${model}. Name it by its hub repository, or as vendor:api-id.`,
  unknownZone: (zone: string) =>
    `No grid here is called ${zone}. Name it by its three letters (FRA, USA), or WORLD.`,
}
