import type { PhotoIsUsed } from '../desk/delete-photo.ts'
import { usesJson } from './photo-json.ts'
import type { Problem } from './problems.ts'

/** A photo that cannot be deleted, and all that shows it. */
export function photoIsUsed({ message, use }: PhotoIsUsed): Problem {
  return {
    status: 409,
    type: 'photo-is-used',
    title: '쓰고 있는 사진은 지울 수 없습니다.',
    detail: message,
    usedIn: usesJson(use),
  }
}
