import { readdirSync, readFileSync } from 'node:fs'

const ticksPerSecond = 100

/** Milliseconds of CPU that the processes and all below them have used so far (Linux); null elsewhere. */
export function cpuTime(roots: readonly number[]): number | null {
  if (process.platform !== 'linux') return null
  const all = new Map(processes().map((each) => [each.pid, each]))
  const within = (pid: number): boolean =>
    roots.includes(pid) || (all.has(pid) && within((all.get(pid) as Process).parent))
  const ticks = [...all.values()].filter(({ pid }) => within(pid)).reduce((sum, { used }) => sum + used, 0)
  return (ticks * 1000) / ticksPerSecond
}

/** The same of the threads that one process has now, to the nanosecond instead of the kernel's ten milliseconds. */
export function exactCpuTime(pid: number): number {
  return readdirSync(`/proc/${pid}/task`)
    .map((thread) => readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8'))
    .reduce((sum, line) => sum + Number(line.split(' ')[0]) / 1e6, 0)
}

/** The direct children of a process whose command begins with a name. */
export function childrenNamed(parent: number, name: string): number[] {
  return processes()
    .filter((each) => each.parent === parent && each.name.startsWith(name))
    .map(({ pid }) => pid)
}

/** Every process below one whose command begins with a name. */
export function descendantsNamed(root: number, name: string): number[] {
  const all = processes()
  const below = (parent: number): Process[] =>
    all.filter((each) => each.parent === parent).flatMap((each) => [each, ...below(each.pid)])
  return below(root)
    .filter((each) => each.name.startsWith(name))
    .map(({ pid }) => pid)
}

/** Memory of a process in bytes, resident. */
export function residentBytes(pid: number): number {
  const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
  return pages * 4096
}

interface Process {
  pid: number
  name: string
  parent: number
  used: number
}

function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => readProcess(Number(pid)) ?? [])
}

function readProcess(pid: number): Process | null {
  const line = statLine(pid)
  if (line === null) return null
  const name = line.slice(line.indexOf('(') + 1, line.lastIndexOf(')'))
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
  return { pid, name, parent: Number(fields[1]), used: Number(fields[11]) + Number(fields[12]) }
}

// A process may end between the listing and the reading.
function statLine(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    return null
  }
}
