export { Markdown } from './Markdown'
export { createBlockSplitter, type BlockSplitter, type SplitText } from './splitter'
export { useMarkdownBlocks } from './use-markdown-blocks'
