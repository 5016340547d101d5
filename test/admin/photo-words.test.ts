import { expect, it } from 'vitest'
import { pngOf } from '../media/pictures.ts'
import { editor } from '../newsroom.ts'

const desk = await editor('desk')
const own = { caption: '마당에 모인 주민', credit: '온새미신문', alt: '시청 마당' }
const { json: picture } = await desk.order(
  'POST',
  `/admin/photos?${new URLSearchParams(own)}`,
  await pngOf(31, 17),
)
const { key } = picture

const bodyOf = async (format: string, content: unknown) => {
  const sent = { sections: ['politics'], title: '마당 행사', body: { format, content } }
  const { json } = await desk.order('POST', '/admin/articles', sent)
  return json.body.content
}

it('a photo in a body takes the words of the picture where none were sent', async () => {
  const blocks = [
    { type: 'photo', photo: key },
    { type: 'gallery', photos: [{ photo: key, caption: '낮' }, { photo: key }] },
  ]
  expect(await bodyOf('blocks', blocks)).toEqual([
    { type: 'photo', photo: key, ...own },
    {
      type: 'gallery',
      photos: [
        { photo: key, ...own, caption: '낮' },
        { photo: key, ...own },
      ],
    },
  ])
})

it('an empty word that was sent stays empty', async () => {
  const blocks = [{ type: 'photo', photo: key, caption: '', credit: '' }]
  const [block] = await bodyOf('blocks', blocks)
  expect(block).toEqual({ type: 'photo', photo: key, caption: '', credit: '', alt: own.alt })
})

it.each([
  ['html', '<img src="/media/KEY">', {}],
  ['html', '<img src="/media/KEY" alt="">', { alt: '' }],
  ['html', '<figure><img src="/media/KEY" alt="마당"></figure>', { alt: '마당' }],
  ['html', '<figure><img src="/media/KEY"><figcaption>낮</figcaption></figure>', { caption: '낮' }],
  ['markdown', '![](/media/KEY)', {}],
  ['markdown', '![마당](/media/KEY)', { alt: '마당' }],
])('%s %s takes the rest from the picture', async (format, content, said) => {
  const read = await bodyOf(format, content.replace('KEY', key))
  expect(read).toEqual([{ type: 'photo', photo: key, ...own, ...said }])
})

it('the same picture again keeps its own words and revision', async () => {
  const again = await desk.order('POST', '/admin/photos?alt=again&credit=X', await pngOf(31, 17))
  expect([again.status, again.headers.get('ETag')]).toEqual([200, '"1"'])
  expect(again.json).toEqual(picture)
})
