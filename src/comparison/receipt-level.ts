/** How much of a comparison its sharer makes public; each level holds the ones before it. */
export const receiptLevels = ['prompt', 'numbers', 'answers'] as const

export type ReceiptLevel = (typeof receiptLevels)[number]
