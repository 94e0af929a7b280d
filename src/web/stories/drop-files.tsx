/** Files may be dropped anywhere on the page. */
import { useEffect, useState } from "react"
import { bringFiles } from "./bring.ts"

/** Every file of what was dropped; folders are opened. */
async function filesOf(data: DataTransfer): Promise<readonly File[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.() ?? null)
  if (entries.every((entry) => entry === null || entry.isFile)) return [...data.files]
  const found: File[] = []
  const open = async (entry: FileSystemEntry | null): Promise<void> => {
    if (entry === null) return
    if (entry.isFile) {
      found.push(await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail)))
      return
    }
    const reader = (entry as FileSystemDirectoryEntry).createReader()
    for (;;) {
      const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail))
      if (some.length === 0) return
      for (const inner of some) await open(inner)
    }
  }
  for (const entry of entries) await open(entry)
  return found
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false

export function DropFiles() {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const dragOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      setOver(false)
      void filesOf(event.dataTransfer).then(bringFiles)
    }
    window.addEventListener("dragover", dragOver)
    window.addEventListener("dragleave", leave)
    window.addEventListener("drop", drop)
    return () => {
      window.removeEventListener("dragover", dragOver)
      window.removeEventListener("dragleave", leave)
      window.removeEventListener("drop", drop)
    }
  }, [])
  return over ? <div className="drop-here">Drop reports to add them</div> : null
}
