import * as z from 'zod'
import { photoChange, photoWords } from '../../desk/add-photo.ts'
import { erasePhoto } from '../../desk/erase-photo.ts'
import { findPhotos } from '../../desk/find-photos.ts'
import { statuses } from '../../news/article.ts'
import { licences } from '../../news/source.ts'
import { purge, time } from './answers.ts'
import type { Entries } from './entry.ts'
import { why } from './workflow.ts'

const photo = z.strictObject({
  key: z.string(),
  number: z.int(),
  revision: z.int(),
  type: z.string(),
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
  alt: z.string(),
  caption: z.string(),
  credit: z.string(),
  licence: z.enum(licences).nullable(),
  createdAt: time,
  takenDownAt: time.nullable(),
  url: z.string(),
  copies: z.array(z.strictObject({ width: z.int(), url: z.string() })),
})
const user = z.strictObject({ id: z.int(), title: z.string(), status: z.enum(statuses), url: z.string() })
const usedIn = z.strictObject({ articles: z.array(user), banners: z.array(z.string()) })
export const photos = {
  addPhoto: {
    ko: '사진 올리기 (본문이 사진이거나 multipart의 photo 칸)',
    en: 'Store a picture; its type is read from its bytes',
    note: '설명(alt, caption, credit, licence)은 여기서 한 번 적어 두면, 기사의 photos와 본문이 따로 적지 않은 말을 물려받습니다. 이미 있는 사진을 다시 올리면 200과 함께 전의 설명이 그대로 옵니다. 설명은 If-Match를 붙인 PATCH로만 바뀝니다.',
    by: 'add-photo',
    query: photoWords,
    file: 'photo.png',
    status: 201,
    mayExist: true,
    answer: photo,
    problems: ['wrong-state'],
    examples: [
      {
        query: { alt: '새벽의 나린항', credit: '온새미신문' },
        file: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGPgjkoAAAE5AMb82i8uAAAAAElFTkSuQmCC',
      },
      {
        query: { alt: '잘못 올린 사진' },
        file: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGOQkRIHAACjAE4PhglFAAAAAElFTkSuQmCC',
      },
      {
        query: { alt: '가온 도서관', credit: '온새미신문' },
        file: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGO4eeUkAAUAAnfHqJ1kAAAAAElFTkSuQmCC',
      },
    ],
  },
  listPhotos: {
    ko: '사진 찾기',
    en: 'Find photos by their words, newest first',
    by: 'read-house',
    query: findPhotos,
    answer: z.strictObject({ photos: z.array(photo), next: z.int().nullable() }),
    examples: [{ query: { q: '나린항' } }],
  },
  readPhoto: {
    ko: '사진 하나와 쓰인 곳',
    en: 'A photo, and what shows it',
    note: '사진 파일은 답의 url에 있고(올린 크기 그대로, 위치 따위의 정보만 뺌), copies는 너비를 줄인 webp입니다. 800화소보다 넓은 사진은 메신저에 보일 가운데 800×400도 함께 만듭니다. url이 /media/로 시작하면 신문의 주소를 앞에 붙여, 누구나 토큰 없이 GET으로 받습니다. 내린 사진은 410이고, 남겨 둔 원본은 아래의 original로만 받습니다. 모든 사진을 한꺼번에 받으려면 npm run backup -- --photos 폴더를 씁니다.',
    by: 'read-house',
    answer: photo.extend({ usedIn }),
    examples: [{ path: { key: '<addPhoto.key>' } }],
  },
  revisePhoto: {
    ko: '사진 설명 고치기',
    en: 'Change the words of a photo',
    by: 'describe-photo',
    body: photoChange,
    ifMatch: true,
    answer: photo,
    examples: [
      {
        path: { key: '<addPhoto.key>' },
        revision: 1,
        body: { caption: '새벽 여섯 시의 나린항', licence: 'kogl-1' },
      },
    ],
  },
  takePhotoDown: {
    ko: '사진 내림 (모든 면에서 빠지고 410)',
    en: 'Take a photo down: no reader sees it any more',
    by: 'take-photo-down',
    body: why,
    bodyless: true,
    ifMatch: true,
    answer: photo.extend({
      stories: z.array(z.int()),
      originalUntil: time.nullable().describe('원본을 남겨 두는 때 (언론중재법 시행령 제9조)'),
      purge,
    }),
    problems: ['wrong-state'],
    examples: [{ path: { key: '<addPhoto2.key>' }, revision: 1, body: { reason: '저작권자의 요청' } }],
  },
  readOriginal: {
    ko: '내린 사진의 남겨 둔 원본 (여섯 달)',
    en: 'The kept original of a photo that was taken down',
    by: 'read-original',
    answer: z.string(),
    answerType: 'application/octet-stream',
    examples: [{ path: { key: '<addPhoto2.key>' } }],
  },
  erasePhoto: {
    ko: '남겨 둔 원본 바로 없애기 (불법 촬영물, 개인정보)',
    en: 'Delete the kept original before its time, with a reason',
    by: 'erase-photo',
    body: erasePhoto,
    ifMatch: true,
    answer: photo,
    problems: ['wrong-state'],
    examples: [{ path: { key: '<addPhoto2.key>' }, revision: 2, body: { reason: '당사자의 얼굴이 담김' } }],
  },
  deletePhoto: {
    ko: '쓰지 않는 사진 지우기',
    en: 'Delete a photo that nothing uses',
    by: 'delete-photo',
    ifMatch: true,
    status: 204,
    answer: z.null(),
    problems: ['photo-is-used'],
    examples: [{ path: { key: '<addPhoto2.key>' }, revision: 3 }],
  },
} satisfies Entries
