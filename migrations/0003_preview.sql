-- Tickets to the newspaper as it will be: `at` is the moment to show, null for the running time.
CREATE TABLE preview (
  hash TEXT PRIMARY KEY,
  at INTEGER,
  expires_at INTEGER NOT NULL,
  created_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
