export { Notice } from './Notice'
export { Lines } from './Lines'
