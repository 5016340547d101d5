import * as z from 'zod'
import { exportRecords } from '../../desk/transfer/export-records.ts'
import { importRecords } from '../../desk/transfer/import-records.ts'
import { purge } from './answers.ts'
import type { Entries } from './entry.ts'

const refused = z.strictObject({
  line: z.int(),
  type: z.string().nullable(),
  id: z.string().nullable(),
  message: z.string(),
})

export const transfer = {
  exportRecords: {
    ko: '내보내기: 모든 것을 한 줄에 하나씩',
    en: 'Everything as NDJSON; the last line says where to go on',
    by: 'transfer',
    query: exportRecords,
    answer: z.string(),
    answerType: 'application/x-ndjson',
    examples: [{ query: { limit: 100 } }],
  },
  importRecords: {
    ko: '들여오기: 있는 것은 그대로 두고, 못 받은 줄은 까닭과 함께',
    en: 'Take records in; what is there stays, refused lines are told',
    by: 'transfer',
    query: importRecords,
    file: 'newsroom.ndjson',
    answer: z.strictObject({
      added: z.int(),
      changed: z.int(),
      unchanged: z.int(),
      refused: z.array(refused),
      purge,
    }),
    problems: ['wrong-state'],
    examples: [{ query: { line: 1 }, text: '{"type":"cursor","next":null}\n' }],
  },
  importPhotoFile: {
    ko: '사진 파일 들여오기',
    en: 'Take in the file of a photo whose record is there',
    by: 'transfer',
    file: 'photo.png',
    answer: z.strictObject({ key: z.string(), added: z.boolean(), purge }),
    problems: ['wrong-state'],
    examples: [
      {
        path: { key: '<addPhoto.key>' },
        file: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGPgjkoAAAE5AMb82i8uAAAAAElFTkSuQmCC',
      },
    ],
  },
} satisfies Entries
