-- Reads of stories by the hour (its first second), as the counter has brought them in.
CREATE TABLE reads (
  hour INTEGER NOT NULL,
  article_id INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (hour, article_id)
) STRICT, WITHOUT ROWID;

-- The last portion that each counter has brought in: a portion that comes twice is not added twice.
CREATE TABLE read_portion (
  counter TEXT PRIMARY KEY,
  number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The most read stories of a span and a shelf, such as `day:section:economy`, ranked at `at`.
CREATE TABLE popular (
  list TEXT PRIMARY KEY,
  ids TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
