/** As much of a V8 CPU profile as is read here. */
export interface Profile {
  nodes: {
    id: number
    callFrame: { functionName: string; url: string; lineNumber: number; columnNumber: number }
    children?: number[]
  }[]
  samples: number[]
  /** Microseconds between samples. */
  timeDeltas: number[]
}

/** Samples a Worker through its inspector while the work runs. */
export async function recordProfile<Result>(
  inspector: URL,
  work: () => Promise<Result>,
): Promise<{ profile: Profile; result: Result }> {
  const socket = new WebSocket(inspector.href)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', () => reject(new Error(`no inspector at ${inspector}`)))
  })
  const ask = asker(socket)
  await ask('Profiler.enable')
  await ask('Profiler.setSamplingInterval', { interval: 200 })
  await ask('Profiler.start')
  const result = await work()
  const { profile } = (await ask('Profiler.stop')) as { profile: Profile }
  socket.close()
  return { profile, result }
}

function asker(socket: WebSocket) {
  const waiting = new Map<number, (result: unknown) => void>()
  let last = 0
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id?: number; result?: unknown }
    if (id !== undefined) waiting.get(id)?.(result)
  })
  return (method: string, params: object = {}) =>
    new Promise<unknown>((resolve) => {
      last += 1
      waiting.set(last, resolve)
      socket.send(JSON.stringify({ id: last, method, params }))
    })
}
