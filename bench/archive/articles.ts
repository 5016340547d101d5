import type { NewArticle } from '../../src/desk/article-command.ts'
import type { Seconds } from '../../src/korean/date.ts'
import { topPath } from '../../src/news/frame.ts'
import { Dice } from './dice.ts'
import { issues, reporters, sections, words } from './words.ts'

/** Minutes from one release to the next. */
export const minutesApart = 7
const photosEach = 3

/** The photo of an article by its place in it; its file does not exist, only its facts. */
export interface BenchPhoto {
  key: string
  alt: string
  caption: string
  credit: string
}

export interface BenchArticle {
  at: Seconds
  photos: BenchPhoto[]
  command: NewArticle
}

/**
 * Article number `nth` of an archive whose last one is released at `end`: about 1,350 characters with ▲ lists, a
 * source and three photos. The same numbers give the same words, in every archive.
 */
export function articleAt(nth: number, { of, end }: { of: number; end: Seconds }): BenchArticle {
  const dice = new Dice(nth)
  const at = end - (of - nth) * minutesApart * 60
  const topic = topicOf(dice)
  const photos = Array.from({ length: photosEach }, (_, place) => photoAt(nth, place, topic))
  const section = sections[nth % sections.length] as string
  const reporter = dice.pick(reporters).slug
  return {
    at,
    photos,
    command: {
      status: 'published',
      kind: dice.below(3) === 0 ? 'news' : 'release',
      sections: dice.below(4) === 0 ? [section, topPath(dice.pick(sections))] : [section],
      title: `${topic.place}, ${topic.matter} ${topic.act}… ${dice.pick(words.people)} ${number(dice)}명과 함께`,
      subtitle: `${dice.pick(words.matters)}·${dice.pick(words.matters)} 잇는 ${dice.pick(words.acts)}, ${number(dice)}곳으로`,
      lead: '',
      body: { format: 'text', content: contentOf(dice, topic) },
      reporters: [reporter],
      byline: '',
      source: null,
      tags: [...new Set([topic.matter, topic.place, dice.pick(words.matters), dice.pick(words.matters)])],
      issues: dice.below(10) === 0 ? [dice.pick(issues).slug] : [],
      photos: photos.map(({ key: photo, alt, caption, credit }) => ({ photo, alt, caption, credit })),
      aiUsed: false,
      publishAt: at,
      embargoUntil: null,
      legacy: null,
    },
  }
}

type Topic = ReturnType<typeof topicOf>

function topicOf(dice: Dice) {
  return { place: dice.pick(words.places), matter: dice.pick(words.matters), act: dice.pick(words.acts) }
}

function photoAt(nth: number, place: number, { place: where, matter }: Topic): BenchPhoto {
  const key = `${(nth * photosEach + place).toString(16).padStart(20, '0')}.jpg`
  const caption = `${where} ${matter} 현장을 그린 자료그림 ${place + 1}.`
  return { key, caption, alt: `${where}에서 ${matter}을 살피는 사람들`, credit: '온새미신문 자료그림' }
}

function contentOf(dice: Dice, topic: Topic): string {
  const { place, matter, act } = topic
  const opening = `(온새미신문) ${place}는 ${matter} ${act} 계획을 마련했다고 ${1 + dice.below(28)}일 밝혔다.`
  const list = Array.from({ length: 4 }, () => `▲ ${phrase(dice)} ${number(dice)}건`).join('\n')
  const parts = Array.from({ length: 3 }, () => `▲ ${phrase(dice)}\n\n${paragraph(dice, 4)}`)
  return [
    `${opening} ${sentence(dice)}`,
    list,
    paragraph(dice, 2),
    ...parts,
    `${name(dice)} ${place} ${matter}팀장은 “${sentence(dice)}”라고 말했다.`,
    `[뉴스출처 : 온새미도 ${place}]`,
  ].join('\n\n')
}

function paragraph(dice: Dice, sentences: number): string {
  return Array.from({ length: sentences }, () => sentence(dice)).join(' ')
}

function sentence(dice: Dice): string {
  return [
    `${dice.pick(words.places)}에서는 ${dice.pick(words.people)} ${number(dice)}명이`,
    `${dice.pick(words.matters)} ${dice.pick(words.acts)}과 ${dice.pick(words.matters)} ${dice.pick(words.acts)}에 나섰으며`,
    `올해 ${number(dice)}억 원을 들인다고 ${dice.pick(words.ends)}.`,
  ].join(' ')
}

function phrase(dice: Dice): string {
  return `${dice.pick(words.matters)}·${dice.pick(words.matters)} ${dice.pick(words.acts)}`
}

function number(dice: Dice): string {
  return String(1 + dice.below(3000))
    .replace(/\d{3}$/, ',$&')
    .replace(/^,/, '')
}

function name(dice: Dice): string {
  return `${dice.pick(words.family)}${dice.pick(words.given)}`
}
