import { statuses } from '../../news/article.ts'
import { roles } from '../../news/role.ts'
import { type Order, orders, type State, workflow } from '../../news/workflow.ts'
import { reachOf } from '../contract/promises.ts'
import { type Listed, listed, table } from '../contract/table.ts'

const states: readonly State[] = ['new', ...statuses]
const stateNames: Record<State, string> = {
  new: '새 기사',
  draft: '초안',
  submitted: '송고',
  held: '보류',
  published: '출고',
  withdrawn: '삭제',
}

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

/** Everything else, by role. */
export function HouseRoles() {
  const others = listed(table).filter(({ by }) => typeof by !== 'string')
  return (
    <figure class="table" tabindex={0} aria-label="그 밖의 일">
      <table>
        <caption>그 밖의 일 (기사의 상태와 상관없음)</caption>
        <tbody>
          {others.map(({ name, ko, by }) => (
            <tr>
              <th scope="row">
                <a href={`#${name}`}>{ko}</a>
              </th>
              <td>{(by as readonly string[]).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
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
