import type { Role } from './role.ts'

/** Who may do what with photos and banners: 올림, 설명 고침, 내림, 지움, 광고 배치. */
export const mediaOrders = {
  'add-photo': ['reporter', 'desk', 'admin'],
  'describe-photo': ['reporter', 'desk', 'admin'],
  'take-photo-down': ['desk', 'admin'],
  'delete-photo': ['desk', 'admin'],
  'set-banners': ['desk', 'admin'],
} as const satisfies Record<string, readonly Role[]>
