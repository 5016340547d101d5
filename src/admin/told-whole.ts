import type { Context } from 'hono'
import { UnreadableBody } from '../desk/body/unreadable.ts'
import { faultsOf } from '../desk/faults.ts'
import { BadOrder, type FieldError } from '../desk/refusals.ts'
import { readJson } from './read-json.ts'

/** Gives an order on the text of an article; a wrong one is refused for all that is wrong in it at once, not for the first half. */
export async function toldWhole<Done>(c: Context, give: () => Promise<Done>): Promise<Done> {
  return give().catch(async (error: unknown) => {
    const found = fieldsOf(error)
    if (!found) throw error
    const more = await faultsOf(c.env.DB, await readJson(c))
    throw new BadOrder([
      ...found,
      ...more.filter((fault, at) => isNew(fault, [...found, ...more.slice(0, at)])),
    ])
  })
}

function fieldsOf(error: unknown): readonly FieldError[] | null {
  if (error instanceof BadOrder) return error.fields
  return error instanceof UnreadableBody ? error.issues : null
}

function isNew({ path, message }: FieldError, told: readonly FieldError[]): boolean {
  return !told.some((fault) => fault.path === path && fault.message === message)
}
