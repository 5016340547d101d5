-- Times are whole seconds since 1970 (UTC). JSON columns hold arrays or objects that our own code wrote.

CREATE TABLE section (
  path TEXT PRIMARY KEY,
  parent TEXT REFERENCES section (path),
  name TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX section_by_parent ON section (parent, position, path);

CREATE TABLE reporter (
  slug TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  bio TEXT NOT NULL DEFAULT '',
  active INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;

CREATE TABLE issue (
  slug TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('hot', 'series')),
  title TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE TABLE photo (
  key TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  alt TEXT NOT NULL DEFAULT '',
  caption TEXT NOT NULL DEFAULT '',
  credit TEXT NOT NULL DEFAULT '',
  licence TEXT,
  created_at INTEGER NOT NULL,
  taken_down_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE masthead (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  revision INTEGER NOT NULL DEFAULT 1,
  facts TEXT NOT NULL,
  stations TEXT NOT NULL
) STRICT;

CREATE TABLE policy (
  slug TEXT NOT NULL,
  effective_on TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (slug, effective_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE frame (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  content TEXT NOT NULL
) STRICT;

CREATE TABLE article (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 1,
  status TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'held', 'published', 'withdrawn')),
  kind TEXT NOT NULL CHECK (kind IN ('news', 'release', 'opinion', 'notice', 'sponsored')),
  section TEXT NOT NULL REFERENCES section (path),
  title TEXT NOT NULL,
  subtitle TEXT NOT NULL,
  teaser TEXT NOT NULL,
  photo TEXT,
  shelves TEXT NOT NULL,
  publish_at INTEGER,
  embargo_until INTEGER,
  released_at INTEGER GENERATED ALWAYS AS
    (CASE WHEN status = 'published' THEN max(publish_at, coalesce(embargo_until, 0)) END) VIRTUAL,
  modified_at INTEGER,
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  created_order TEXT NOT NULL UNIQUE,
  CHECK (status <> 'published' OR publish_at IS NOT NULL)
) STRICT;

CREATE TABLE story (
  article_id INTEGER PRIMARY KEY REFERENCES article (id),
  sections TEXT NOT NULL,
  lead TEXT NOT NULL,
  body TEXT NOT NULL,
  original_format TEXT NOT NULL CHECK (original_format IN ('text', 'html', 'markdown', 'blocks')),
  original BLOB,
  reporters TEXT NOT NULL,
  byline TEXT NOT NULL,
  source TEXT,
  tags TEXT NOT NULL,
  issues TEXT NOT NULL,
  photos TEXT NOT NULL,
  pictures TEXT NOT NULL,
  ai_used INTEGER NOT NULL
) STRICT;

CREATE TABLE shelf (
  shelf TEXT NOT NULL,
  released_at INTEGER NOT NULL,
  article_id INTEGER NOT NULL,
  PRIMARY KEY (shelf, released_at, article_id)
) STRICT, WITHOUT ROWID;

-- The outgoing state of an article, one row a change. The first statement of every change: its CHECK refuses a stale edit.
CREATE TABLE revision (
  article_id INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  live INTEGER NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (article_id, revision),
  CONSTRAINT stale_revision CHECK (revision = live)
) STRICT, WITHOUT ROWID;

-- Every article of any status by its words and facets, rowid = article id.
CREATE VIRTUAL TABLE desk_search USING fts5 (
  words, facets,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 tokenchars '-_/:'"
);

CREATE TABLE placement (
  slot TEXT NOT NULL,
  position INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES article (id),
  from_at INTEGER NOT NULL,
  until_at INTEGER,
  pinned INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (slot, position, from_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX placement_by_article ON placement (article_id);

-- 배열 전자기록 (신문법 시행령 §11의2): what stood where, from when to when.
CREATE TABLE placement_log (
  id INTEGER PRIMARY KEY,
  slot TEXT NOT NULL,
  position INTEGER NOT NULL,
  article_id INTEGER NOT NULL,
  title TEXT NOT NULL,
  source TEXT NOT NULL,
  shown_at INTEGER NOT NULL,
  removed_at INTEGER
) STRICT;
CREATE INDEX placement_log_open ON placement_log (slot, removed_at);

CREATE TABLE outbox (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  payload TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX outbox_due ON outbox (due_at);

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  order_id TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  verb TEXT NOT NULL,
  subject TEXT NOT NULL,
  revision INTEGER,
  detail TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX audit_by_subject ON audit (subject, id);

CREATE TABLE idempotency (
  token TEXT NOT NULL,
  key TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  status INTEGER,
  headers TEXT,
  body TEXT,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (token, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_by_age ON idempotency (created_at);

CREATE TABLE legacy (
  system TEXT NOT NULL,
  number INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES article (id),
  PRIMARY KEY (system, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE token (
  id TEXT PRIMARY KEY,
  hash TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('reporter', 'desk', 'admin')),
  reporter TEXT REFERENCES reporter (slug),
  created_at INTEGER NOT NULL,
  expires_at INTEGER,
  revoked_at INTEGER,
  last_used_at INTEGER
) STRICT, WITHOUT ROWID;
