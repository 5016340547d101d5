/** Words of a fictional province, of which the bench's articles are made. */
export const words = {
  places:
    '가온시 나린시 아라시 해찬군 다솜군 라온군 온새미도 나린항 버들강 별내면 솔고개면 물미면 큰장시장 북부두 돌담마을 바람재 너른들 새벽항 볕바른마을 가파재'.split(
      ' ',
    ),
  matters:
    '일자리 예산 축제 도서관 보건소 버스 여객선 산업단지 재개발 통학로 돌봄 빈집 전통시장 쓰레기 상수도 하천 공원 스마트농업 청년주택 장학금 문화유산 공연장 체육관 야구장 독감 예방접종 폭우 폭염 한파 산불 소방차 주차장 자전거길 박람회 조례 주민투표 감사 교통사고 노동자 소상공인 상품권 기후 태양광 수소차 어업 양식장 쌀 유자 된장 관광객 둘레길 등대 미술관 합창단 교육과정 평생학습 치매 간호사 응급실 반려동물 재난문자'.split(
      ' ',
    ),
  acts: '추진 확대 점검 지원 협약 개선 조성 운영 모집 선정 완공 착공 공개 시범 강화 보완 재검토 연장 통합 이전'.split(
    ' ',
  ),
  people:
    '주민 상인 학생 어르신 청년 농민 어민 노동자 공무원 연구자 교사 학부모 관람객 의원 자원봉사자'.split(' '),
  ends: '밝혔다 설명했다 보고했다 약속했다 요청했다 강조했다 집계했다 내다봤다 털어놨다 덧붙였다'.split(' '),
  family: '은배한탁서감난어모옹도차봉제갈설온해강'.split(''),
  given:
    '소담 온결 지우 이담 리안 도식 희재 진솔 태준 수진 설아 유진 든솔 나래 가람 다온 하람 누리 보름 슬기'.split(
      ' ',
    ),
} as const

export const sections = [
  'politics/council',
  'economy/jobs',
  'society/welfare',
  'local/honam',
  'culture/festival',
  'education/school',
  'life/health',
  'sports/community',
  'opinion/column',
  'people/interview',
  'photo/news',
  'video/news',
] as const

export const reporters = words.given.map((given, at) => ({
  slug: `reporter-${String.fromCharCode(97 + at)}`,
  name: `${words.family[at % words.family.length]}${given.slice(0, 2)}`,
}))

export const issues = words.acts.slice(0, 8).map((act, at) => ({
  slug: `issue-${String.fromCharCode(97 + at)}`,
  title: `${words.matters[at * 5]} ${act}`,
}))
