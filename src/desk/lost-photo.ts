import { WrongState } from './refusals.ts'

/** The refusal that a failed batch stands for when a photo of the story was taken down meanwhile; else the error. */
export function orLostPhoto(error: unknown): unknown {
  if (!(error instanceof Error) || !error.message.includes('photo_use.photo')) return error
  return new WrongState('기사에 쓴 사진이 그사이 내려가거나 지워졌습니다. 기사를 다시 읽고 보내 주세요.')
}
