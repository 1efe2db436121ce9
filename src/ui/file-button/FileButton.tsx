/** Choosing files, with the look of the page's buttons in place of the browser's own. */
import type { ReactNode } from 'react'
import '../button/button.css'
import './file-button.css'

export interface FileButtonProps {
  readonly children: ReactNode
  /** As in HTML: endings and types, with commas between them. Absent: any. */
  readonly accept?: string
  readonly isMultiple?: boolean
  /** A folder is chosen in place of files. */
  readonly isFolder?: boolean
  /** With at least one file. The same file may be chosen again. */
  readonly onChoose: (files: readonly File[]) => void
}

/** React knows no attribute for it. */
const asFolder = (input: HTMLInputElement | null): void => {
  if (input !== null) input.webkitdirectory = true
}

/** A label around an `<input type="file">` that is reached by keyboard, and named by what is in it. */
export const FileButton = (props: FileButtonProps) => {
  const { children, accept, isMultiple = false, isFolder = false, onChoose } = props
  return (
    <label className="button file-button">
      <input
        type="file"
        className="visually-hidden"
        accept={accept}
        multiple={isMultiple}
        ref={isFolder ? asFolder : null}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          target.value = ''
          if (files.length > 0) onChoose(files)
        }}
      />
      {children}
    </label>
  )
}
