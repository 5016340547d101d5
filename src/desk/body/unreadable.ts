export interface BodyIssue {
  path: string
  message: string
}

/** A body that cannot be read: `path` names the field, the Korean message says what to do, `issues` has them all. */
export class UnreadableBody extends Error {
  override readonly name = 'UnreadableBody'
  readonly path: string
  readonly issues: readonly BodyIssue[]

  constructor(first: BodyIssue, ...others: BodyIssue[]) {
    super(first.message)
    this.path = first.path
    this.issues = [first, ...others]
  }
}
