import { local } from '../kma/documents.ts'

/** Header stations as our own KMA reports them: with and without a word, below zero, and one with nothing. */
export const headerStations = [
  local(98, '동두천', { icon: '', desc: '-', ta: '-1.3' }),
  local(105, '강릉', { icon: '01', desc: '맑음', ta: '10.7' }),
  local(108, '서울', { icon: '04', desc: '흐림', ta: '0.0' }),
  local(133, '대전', { icon: '02', desc: '구름조금', ta: '8.7' }),
  local(143, '대구', { icon: '01', desc: '맑음', ta: '9.0' }),
  local(152, '울산', { icon: '08', desc: '비', ta: '9.3' }),
  local(156, '광주', { icon: '11', desc: '눈', ta: '-12.6' }),
  local(159, '부산', { icon: '15', desc: '안개', ta: '10.5' }),
  local(172, '고창', { icon: '03', desc: '구름많음', ta: '8.2' }),
  local(184, '제주', { icon: '03', desc: '구름많음', ta: '11.7' }),
  local(201, '강화', { icon: '', desc: '-', ta: '6.5' }),
  local(226, '보은', { icon: '', desc: '-', ta: '7.2' }),
  local(238, '금산', { icon: '', desc: '', ta: '8.5' }),
  local(259, '강진군', { icon: '', desc: '-', ta: '9.8' }),
  local(283, '경주시', { icon: '', desc: '-', ta: '9.6' }),
  local(294, '거제', { icon: '', desc: '-', ta: '9.5' }),
]
