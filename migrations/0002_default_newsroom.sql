INSERT INTO section (path, parent, name, position) VALUES
  ('politics', NULL, '정치', 1),
  ('economy', NULL, '경제', 2),
  ('society', NULL, '사회', 3),
  ('local', NULL, '지역', 4),
  ('culture', NULL, '문화', 5),
  ('education', NULL, '교육', 6),
  ('life', NULL, '라이프', 7),
  ('sports', NULL, '스포츠', 8),
  ('opinion', NULL, '오피니언', 9),
  ('people', NULL, '피플', 10),
  ('photo', NULL, '포토', 11),
  ('video', NULL, '영상', 12);

INSERT INTO section (path, parent, name, position) VALUES
  ('politics/assembly', 'politics', '국회·정당', 1),
  ('politics/council', 'politics', '지방의회', 2),
  ('politics/election', 'politics', '선거', 3),
  ('politics/administration', 'politics', '행정', 4),
  ('economy/finance', 'economy', '금융', 1),
  ('economy/industry', 'economy', '산업', 2),
  ('economy/realestate', 'economy', '부동산', 3),
  ('economy/jobs', 'economy', '일자리', 4),
  ('economy/small-business', 'economy', '소상공인', 5),
  ('society/incident', 'society', '사건·사고', 1),
  ('society/labor', 'society', '노동', 2),
  ('society/environment', 'society', '환경', 3),
  ('society/welfare', 'society', '복지', 4),
  ('local/capital', 'local', '수도권', 1),
  ('local/gangwon', 'local', '강원', 2),
  ('local/chungcheong', 'local', '충청', 3),
  ('local/honam', 'local', '호남', 4),
  ('local/yeongnam', 'local', '영남', 5),
  ('local/jeju', 'local', '제주', 6),
  ('culture/performance', 'culture', '공연·전시', 1),
  ('culture/festival', 'culture', '축제', 2),
  ('culture/books', 'culture', '책', 3),
  ('culture/heritage', 'culture', '문화유산', 4),
  ('education/school', 'education', '초·중·고', 1),
  ('education/university', 'education', '대학', 2),
  ('education/lifelong', 'education', '평생교육', 3),
  ('life/health', 'life', '건강', 1),
  ('life/travel', 'life', '여행', 2),
  ('life/food', 'life', '맛집', 3),
  ('sports/football', 'sports', '축구', 1),
  ('sports/baseball', 'sports', '야구', 2),
  ('sports/community', 'sports', '생활체육', 3),
  ('opinion/editorial', 'opinion', '사설', 1),
  ('opinion/column', 'opinion', '칼럼', 2),
  ('opinion/notebook', 'opinion', '기자수첩', 3),
  ('opinion/contribution', 'opinion', '기고', 4),
  ('people/interview', 'people', '인터뷰', 1),
  ('people/appointments', 'people', '인사', 2),
  ('people/obituaries', 'people', '부고', 3),
  ('people/moves', 'people', '동정', 4),
  ('photo/news', 'photo', '포토뉴스', 1),
  ('photo/essay', 'photo', '화보', 2),
  ('video/news', 'video', '영상뉴스', 1);

INSERT INTO masthead (id, facts, stations) VALUES (
  1,
  json_object('name', '마루', 'nameLatin', 'Maru', 'slogan', '', 'company', '', 'registrationNumber', '',
    'registeredOn', '', 'foundedOn', '', 'publisher', '', 'editor', '', 'youthOfficer', '', 'privacyOfficer', '',
    'address', '', 'phone', '', 'fax', '', 'email', '', 'businessNumber', '', 'copyright', ''),
  '[{"id":98,"name":"동두천"},{"id":105,"name":"강릉"},{"id":108,"name":"서울"},{"id":133,"name":"대전"},{"id":143,"name":"대구"},{"id":152,"name":"울산"},{"id":156,"name":"광주"},{"id":159,"name":"부산"},{"id":172,"name":"고창"},{"id":184,"name":"제주"},{"id":201,"name":"강화"},{"id":226,"name":"보은"},{"id":238,"name":"금산"},{"id":259,"name":"강진군"},{"id":283,"name":"경주시"},{"id":294,"name":"거제"}]'
);

INSERT INTO frame (id, content) SELECT 1, json_object(
  'masthead', json(facts),
  'stations', json(stations),
  'sections', (SELECT json_group_array(json_object('path', path, 'name', name)) FROM
    (SELECT path, name FROM section ORDER BY parent, position, path)),
  'policies', json('[]'))
FROM masthead WHERE id = 1;
