/** A receipt on somebody else's page: to be read, without a single control. */
export { EmbeddedReceipt } from './EmbeddedReceipt'
