import type { TableCell } from '../../news/body.ts'
import { inline } from './inline.tsx'

interface TableProps {
  caption: string | undefined
  rows: readonly (readonly TableCell[])[]
}

/** A table that scrolls by itself where it is too wide. */
export function BodyTable({ caption, rows }: TableProps) {
  const first = rows.findIndex((row) => !row.every((cell) => cell.header))
  const heads = first === -1 ? rows.length : first
  return (
    <figure class="table" aria-label={caption || '표'} tabindex={0}>
      <table>
        {caption && <caption>{caption}</caption>}
        {heads > 0 && <thead>{rows.slice(0, heads).map((row) => rowOf(row, 'col'))}</thead>}
        <tbody>{rows.slice(heads).map((row) => rowOf(row, 'row'))}</tbody>
      </table>
    </figure>
  )
}

function rowOf(row: readonly TableCell[], scope: 'col' | 'row') {
  return <tr>{row.map((cell) => cellOf(cell, scope))}</tr>
}

function cellOf({ text, header, colspan, rowspan }: TableCell, scope: 'col' | 'row') {
  const Cell = header ? 'th' : 'td'
  return (
    <Cell scope={header ? scope : undefined} colspan={colspan} rowspan={rowspan}>
      {inline(text)}
    </Cell>
  )
}
