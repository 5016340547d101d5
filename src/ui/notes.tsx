/** 광고 (신문법 §6 ③): what was paid for is told apart from news. */
export function AdNote() {
  return (
    <p class="ad-note">
      <span class="ad">광고</span> 이 글은 광고주의 대가를 받고 실은 광고입니다.
    </p>
  )
}

export function AiNote() {
  return <p class="note">이 기사는 인공지능(AI)의 도움을 받아 작성했습니다.</p>
}
