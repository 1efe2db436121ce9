/** A receipt to be read, without a single control: on somebody else's page, or beside another. */
export { EmbeddedReceipt, SheetAnswers } from './EmbeddedReceipt'
