-- 정정·반론·추후보도 청구 (언론중재법 §14-17): the claimant's name never leaves the newsroom.
CREATE TABLE claim (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article (id),
  kind TEXT NOT NULL CHECK (kind IN ('correction', 'rebuttal', 'follow-up')),
  claimant TEXT NOT NULL,
  request TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'received' CHECK (state IN ('received', 'agreed', 'refused', 'published')),
  received_at INTEGER NOT NULL,
  answer_due INTEGER NOT NULL,
  answered_at INTEGER,
  publish_due INTEGER,
  due_at INTEGER GENERATED ALWAYS AS
    (CASE state WHEN 'received' THEN answer_due WHEN 'agreed' THEN publish_due END) VIRTUAL,
  reason TEXT NOT NULL DEFAULT '',
  created_order TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX claim_by_due ON claim (due_at, id);
CREATE INDEX claim_by_article ON claim (article_id, id);

-- What was printed, beside the revision of the article that it made. One claim is answered once.
CREATE TABLE correction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL REFERENCES article (id),
  revision INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('correction', 'rebuttal', 'follow-up')),
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  claim_id INTEGER UNIQUE REFERENCES claim (id),
  published_at INTEGER NOT NULL,
  UNIQUE (article_id, revision)
) STRICT;
CREATE INDEX correction_by_time ON correction (published_at, id);

CREATE INDEX audit_by_revision ON audit (subject, revision);
