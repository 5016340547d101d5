import { raw } from 'hono/html'

const sizes = [
  ['', '보통'],
  ['1', '크게'],
  ['2', '더 크게'],
  ['3', '가장 크게'],
] as const
const schemes = [
  ['', '기기 설정대로'],
  ['light', '밝게'],
  ['dark', '어둡게'],
] as const

/** How large letters stand; kept on the reader's own device (`reading-script`), and away where no script runs. */
export const sizeChoice = raw(choice('size', '글자', sizes))

/** Both choices of the menu. */
export const readingChoices = raw(`<p class="view js">${sizeChoice} ${choice('scheme', '화면', schemes)}</p>`)

function choice(name: string, label: string, values: readonly (readonly [string, string])[]): string {
  const options = values.map(([value, text]) => `<option value="${value}">${text}</option>`)
  return `<label>${label} <select name="${name}" data-keep="">${options.join('')}</select></label>`
}
