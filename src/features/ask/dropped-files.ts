/** The files in what was dropped: those of folders too. */

/** A folder of more is not a folder of comparisons. */
const MOST_FILES = 500

/** In the order of the system; of folders only comparisons. Call it while the event is handled. */
export async function filesIn({ items, files }: DataTransfer): Promise<readonly File[]> {
  const entries = Array.from(items, (item) => item.webkitGetAsEntry())
  if (!entries.some((entry) => entry?.isDirectory)) return [...files]
  const found: File[] = []
  for (const entry of entries) if (entry !== null) await collect(entry, found)
  return found
}

async function collect(entry: FileSystemEntry, found: File[]): Promise<void> {
  if (found.length >= MOST_FILES) return
  if (isFile(entry)) {
    if (/\.json$/i.test(entry.name))
      found.push(
        await new Promise<File>((resolve, reject) => {
          entry.file(resolve, reject)
        }),
      )
  } else if (isFolder(entry)) {
    const reader = entry.createReader()
    // A reader hands out a part at a time, and nothing at its end.
    for (;;) {
      const part = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
        reader.readEntries(resolve, reject)
      })
      if (part.length === 0) return
      for (const inside of part) await collect(inside, found)
    }
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
