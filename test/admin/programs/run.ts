import { type Order, refusal } from '../../../src/news/workflow.ts'
import { type Answer, aStory } from '../../newsroom.ts'
import type { Colleague } from './colleague.ts'
import type { Step } from './steps.ts'

/** An accepted order: what it was, whose, on which revision, what it changed, and the story it answered with. */
export interface Deed {
  verb: string
  actor: string
  base: number
  change: object
  // biome-ignore lint/suspicious/noExplicitAny: whatever JSON the API answers
  after: any
}

const most = 2

/** A program being run: its stories, and for each the accepted orders by revision. */
export class Run {
  readonly deeds = new Map<number, Deed[]>()
  readonly #people: Colleague[]

  constructor(people: Colleague[]) {
    this.#people = people
  }

  /** Gives the orders of a round at once; an order that stands alone must be answered as the table says. */
  async round(steps: Step[]): Promise<void> {
    const [only] = steps
    const expected = steps.length === 1 && only ? this.#expected(only) : null
    const answers = await Promise.all(steps.map((step) => this.#give(step)))
    const [answer] = answers
    for (const deeds of this.deeds.values())
      deeds.sort((one, other) => one.after.revision - other.after.revision)
    const broken = answers.find((given) => given && given.status >= 500)
    if (broken) throw new Error(`${broken.status}: ${JSON.stringify([steps, broken.json])}`)
    if (expected !== null && answer?.status !== expected) {
      throw new Error(
        `${expected} expected, ${answer?.status} given: ${JSON.stringify([only, answer?.json])}`,
      )
    }
  }

  #expected({ by, story, act, late }: Step): number | null {
    if (act === 'create') return this.deeds.size < most ? 201 : null
    const [id, deeds] = [...this.deeds][story] ?? []
    if (id === undefined || !deeds || act === 'lock' || act === 'type') return null
    const order: Order = act === 'patch' || act === 'retag' ? 'revise' : act
    const who = this.#people[by] as Colleague
    const state = { ...deeds[0]?.after, ...stateAfter(deeds), createdBy: deeds[0]?.actor }
    const reason = refusal(order, { token: who.id, name: '', role: who.role, reporter: who.reporter }, state)
    if (reason) return reason === 'role' ? 403 : 409
    return late && (who.seen.get(id) ?? 1) !== deeds.length ? 412 : 200
  }

  async #give(step: Step): Promise<Answer | null> {
    const who = this.#people[step.by] as Colleague
    if (step.act === 'create') return this.#create(who, step)
    const id = [...this.deeds.keys()][step.story]
    if (id === undefined) return null
    const at = `/admin/articles/${id}`
    if (step.act === 'lock') return who.order('PUT', `${at}/lock`)
    if (!step.late) who.seen.set(id, (await who.order('GET', at)).json.revision)
    const base = who.seen.get(id) ?? 1
    const typed = { revision: base, fields: { title: '쓰는 중' } }
    if (step.act === 'type') return who.order('PUT', `${at}/autosave`, typed)
    if (step.act === 'patch') return this.#patch(who, { id, base, step })
    if (step.act === 'retag') return this.#retag(who, { id, base, step })
    const answer = await who.post(`${at}/${step.act}`, { revision: base, twice: step.twice })
    const change = { status: answer.json.status }
    if (answer.status === 200)
      this.#keep(id, { verb: step.act, actor: who.id, base, change, after: answer.json })
    return answer
  }

  async #create(who: Colleague, { change, twice }: Step): Promise<Answer | null> {
    if (this.deeds.size >= most) return null
    const { reporters: _, ...told } = change
    const body = { ...aStory, ...told, title: newTitle() }
    const answer = await who.post('/admin/articles', { body, twice })
    const deed = { verb: 'create', actor: who.id, base: 0, change: told, after: answer.json }
    if (answer.status === 201) this.#keep(answer.json.id, deed)
    return answer
  }

  async #patch(who: Colleague, { id, base, step }: Given): Promise<Answer> {
    const { reporters, ...others } = step.change
    const signed = reporters && who.role !== 'reporter' ? { reporters } : {}
    const change = { ...others, ...signed, title: newTitle() }
    const answer = await who.order('PATCH', `/admin/articles/${id}`, change, base)
    const deed = { verb: 'revise', actor: who.id, base, change, after: answer.json }
    if (answer.status === 200) this.#keep(id, deed)
    return answer
  }

  async #retag(who: Colleague, { id, base, step }: Given): Promise<Answer> {
    const change = { tags: step.change.tags ?? [] }
    const body = { order: 'retag', ...change, articles: [{ id, revision: base }] }
    const answer = await who.post('/admin/articles/bulk', { body, twice: step.twice })
    const result = answer.json.results?.[0] ?? answer
    const deed = {
      verb: 'revise',
      actor: who.id,
      base,
      change,
      after: { ...change, revision: result.revision },
    }
    if (result.status === 200) this.#keep(id, deed)
    return { ...answer, status: result.status }
  }

  #keep(id: number, deed: Deed): void {
    this.deeds.set(id, [...(this.deeds.get(id) ?? []), deed])
  }
}

interface Given {
  id: number
  base: number
  step: Step
}

/** The fields that orders set, as all of them in turn leave them. */
export function stateAfter(deeds: Deed[]): Record<string, unknown> {
  const { title, tags, sections, reporters, status } = deeds[0]?.after ?? {}
  return Object.assign(
    { title, tags, sections, reporters, status },
    ...deeds.slice(1).map((deed) => deed.change),
  )
}

function newTitle(): string {
  return `기사 q${crypto.randomUUID().slice(0, 8)}`
}
