export const roles = ['reporter', 'desk', 'admin'] as const
export type Role = (typeof roles)[number]

/** Who gives an order: the token's id and name, its role, and the reporter it stands for. */
export interface Editor {
  token: string
  name: string
  role: Role
  reporter: string | null
}
