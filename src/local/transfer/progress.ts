/** Where a bar is drawn: a terminal, or a log that gets a line now and then. */
export interface Paper {
  isTTY?: boolean | undefined
  columns?: number | undefined
  write(text: string): unknown
}

const barWidth = 24
const logEvery = 5_000

/** A line that tells how far a long task is; `share` is from 0 to 1, null where nobody knows the whole. */
export function openProgress(task: string, paper: Paper = process.stderr) {
  let told = 0
  const line = (share: number | null, words: string) => `${task} ${bar(share)}${words}`
  return {
    show(share: number | null, words: string): void {
      if (paper.isTTY)
        return void paper.write(`\r${line(share, words).slice(0, (paper.columns ?? 80) - 1)}\u001B[K`)
      if (Date.now() - told < logEvery) return
      told = Date.now()
      paper.write(`${line(share, words)}\n`)
    },
    end(words: string): void {
      paper.write(paper.isTTY ? `\r${line(1, words)}\u001B[K\n` : `${task}: ${words}\n`)
    },
  }
}

export type Progress = ReturnType<typeof openProgress>

function bar(share: number | null): string {
  if (share === null) return ''
  const full = Math.round(Math.min(1, Math.max(0, share)) * barWidth)
  const percent = String(Math.floor(share * 100)).padStart(3)
  return `[${'█'.repeat(full)}${'░'.repeat(barWidth - full)}] ${percent} % `
}
