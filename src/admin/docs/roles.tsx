import { statuses } from '../../news/article.ts'
import { roles } from '../../news/role.ts'
import {
  type HouseOrder,
  house,
  type Order,
  orders,
  type State,
  stateNames,
  workflow,
} from '../../news/workflow.ts'
import { reachOf } from '../contract/promises.ts'
import { type Listed, listed, table } from '../contract/table.ts'

const states: readonly State[] = ['new', ...statuses]

/** Orders on stories by state, as `news/workflow.ts` has them. */
export function StoryRoles() {
  return (
    <figure class="table" tabindex={0} aria-label="기사에 대한 주문">
      <table>
        <caption>기사에 대한 주문 (“자기”는 자기 토큰으로 썼거나 자기 이름이 붙은 기사)</caption>
        <thead>
          <tr>
            <th scope="col">주문</th>
            {states.map((state) => (
              <th scope="col">{stateNames[state]}</th>
            ))}
          </tr>
        </thead>
        <tbody>{orders.map(rowOf)}</tbody>
      </table>
    </figure>
  )
}

function rowOf(order: Order) {
  return (
    <tr>
      <th scope="row">
        <code>{order}</code>
      </th>
      {states.map((state) => (
        <td>{whoMay(order, state)}</td>
      ))}
    </tr>
  )
}

function whoMay(order: Order, state: State): string {
  const who = workflow[order][state] ?? {}
  const named = roles.flatMap((role) => (who[role] ? `${role}${who[role] === 'own' ? '(자기)' : ''}` : []))
  return named.join(', ') || '–'
}

/** Orders of the house, as `news/workflow.ts` has them, each with what it lets one do. */
export function HouseRoles() {
  return (
    <figure class="table" tabindex={0} aria-label="집안일">
      <table>
        <caption>집안일 (기사의 상태와 상관없음)</caption>
        <thead>
          <tr>
            <th scope="col">주문</th>
            <th scope="col">하는 일</th>
            <th scope="col">누가</th>
          </tr>
        </thead>
        <tbody>{(Object.keys(house) as HouseOrder[]).map(houseRow)}</tbody>
      </table>
    </figure>
  )
}

function houseRow(order: HouseOrder) {
  return (
    <tr>
      <th scope="row">
        <code>{order}</code>
      </th>
      <td>
        {order === 'sign-for-others' && '다른 기자의 이름으로 서명하기'}
        <ul>
          {listed(table)
            .filter(({ by }) => by === order)
            .map(({ name, ko }) => (
              <li>
                <a href={`#${name}`}>{ko}</a>
              </li>
            ))}
        </ul>
      </td>
      <td>{house[order].join(', ')}</td>
    </tr>
  )
}

/** Who may, in one line. */
export function rolesLine(entry: Listed): string {
  if (entry.by === 'anyone') return '누구나, 토큰 없이.'
  const reach = reachOf(entry)
  const named = roles.flatMap((role) =>
    reach[role] ? `${role}${reach[role] === 'own' ? ' (자기 기사)' : ''}` : [],
  )
  return `${named.join(', ')}.`
}
