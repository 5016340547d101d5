/** A field of an order that cannot be taken as it is, and what to do about it, in Korean. */
export interface FieldError {
  path: string
  message: string
}

/** The order itself is wrong; every field that is, is named. */
export class BadOrder extends Error {
  override name = 'BadOrder'
  readonly fields: FieldError[]
  constructor(fields: FieldError[]) {
    super(fields.map(({ path, message }) => `${path}: ${message}`).join('; '))
    this.fields = fields
  }
}

/** What the order is about does not exist. */
export class NoSuch extends Error {
  override name = 'NoSuch'
}

/** This editor's role does not give this order. */
export class NotAllowed extends Error {
  override name = 'NotAllowed'
}

/** The story is in a state in which this order makes no sense. */
export class WrongState extends Error {
  override name = 'WrongState'
}

/** A change came without the revision that the editor has read. */
export class NoRevision extends Error {
  override name = 'NoRevision'
  constructor() {
    super('먼저 GET으로 읽고, 그 ETag를 If-Match: "3"처럼 보내 주세요.')
  }
}

/** Somebody changed the document since the editor read it; `changed` names the fields that differ now, `since` who gave which orders. */
export class Stale extends Error {
  override name = 'Stale'
  readonly revision: number
  readonly changed: ChangedField[]
  readonly since: LaterOrder[]
  constructor(revision: number, changed: ChangedField[], since: LaterOrder[] = []) {
    super(`the article is at revision ${revision} now`)
    this.revision = revision
    this.changed = changed
    this.since = since
  }
}

/** An order given since the editor read the story: which revision it made, who gave it and when. */
export interface LaterOrder {
  revision: number
  verb: string
  by: string
  at: number
}

export interface ChangedField {
  field: string
  /** As it was when the editor read it. */
  read: unknown
  current: unknown
}
