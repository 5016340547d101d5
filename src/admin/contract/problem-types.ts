/** Every kind of refusal: the fragment of its `type`, its status, and what to do next. */
export const problemTypes = {
  'bad-order': {
    status: 400,
    title: '보낸 내용을 고쳐 주세요.',
    next: 'errors에 고칠 항목(path)과 까닭(message)이 모두 있습니다. 고쳐서 다시 보내세요.',
  },
  'unknown-token': {
    status: 401,
    title: '토큰이 없거나 쓸 수 없습니다.',
    next: 'Authorization: Bearer maru_… 머리를 보내세요. 만료되거나 폐기된 토큰도 이 답을 받습니다.',
  },
  'not-allowed': {
    status: 403,
    title: '권한이 없습니다.',
    next: '토큰의 역할로는 할 수 없는 일입니다. 아래 권한표를 보세요.',
  },
  'no-such': { status: 404, title: '없습니다.', next: '주소의 번호나 이름을 확인하세요.' },
  'wrong-state': {
    status: 409,
    title: '지금 상태에서는 할 수 없습니다.',
    next: '다시 읽어 상태를 확인하세요. 어느 상태에서 무엇을 할 수 있는지는 권한표에 있습니다.',
  },
  'photo-is-used': {
    status: 409,
    title: '쓰고 있는 사진은 지울 수 없습니다.',
    next: 'usedIn에 사진을 쓰는 기사와 광고 자리가 있습니다. 먼저 빼거나 내림(take-down)을 쓰세요.',
  },
  'key-of-another': {
    status: 409,
    title: '이미 쓰인 Idempotency-Key입니다.',
    next: '같은 키로 다른 내용을 보냈습니다. 새 주문에는 새 키를 쓰세요.',
  },
  'still-running': {
    status: 409,
    title: '같은 Idempotency-Key의 주문이 아직 끝나지 않았습니다.',
    next: 'Retry-After만큼 기다렸다가 같은 키로 다시 보내세요.',
  },
  'unheard-answer': {
    status: 409,
    title: '이미 이루어진 주문입니다.',
    next: '주문은 이루어졌지만 답이 남아 있지 않습니다. subject를 읽어 확인하세요.',
  },
  locked: {
    status: 409,
    title: '다른 사람이 고치고 있습니다.',
    next: 'lock에 누가 언제까지인지 있습니다. 잠금은 알림일 뿐이며 저장을 막지 않습니다.',
  },
  stale: {
    status: 412,
    title: '그사이 다른 사람이 고쳤습니다.',
    next: 'changed에 달라진 항목이 있습니다. 다시 읽고 새 ETag를 If-Match로 보내세요.',
  },
  'too-large': {
    status: 413,
    title: '보낸 것이 너무 큽니다.',
    next: '사진은 20 MB, 그 밖은 2 MB까지입니다.',
  },
  'wrong-type': {
    status: 415,
    title: 'JSON으로 보내 주세요.',
    next: 'Content-Type: application/json 머리를 붙이세요.',
  },
  'no-revision': {
    status: 428,
    title: 'If-Match 머리가 필요합니다.',
    next: '먼저 GET으로 읽고 그 ETag를 If-Match로 보내세요.',
  },
  'too-many': {
    status: 429,
    title: '요청이 너무 잦습니다.',
    next: 'Retry-After만큼 기다리세요.',
  },
  broken: {
    status: 500,
    title: '서버에서 문제가 생겼습니다.',
    next: '같은 Idempotency-Key로 다시 보내도 두 번 이루어지지 않습니다.',
  },
  unavailable: {
    status: 503,
    title: '데이터베이스가 잠시 답하지 않습니다.',
    next: 'Retry-After만큼 기다렸다가 다시 보내세요.',
  },
} as const

export type ProblemType = keyof typeof problemTypes
