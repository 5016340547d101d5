-- A key is tied to the order it was first sent with, so that an order whose answer was lost is not given twice.
ALTER TABLE idempotency ADD COLUMN order_id TEXT NOT NULL DEFAULT '';

-- The address by which Cloudflare Access knows whoever holds the token.
ALTER TABLE token ADD COLUMN email TEXT;
CREATE UNIQUE INDEX token_by_email ON token (email) WHERE email IS NOT NULL AND revoked_at IS NULL;

CREATE INDEX audit_by_actor ON audit (actor, id);
CREATE INDEX audit_by_verb ON audit (verb, id);

-- Who says to be editing a story. It keeps nobody from saving.
CREATE TABLE edit_lock (
  article_id INTEGER PRIMARY KEY REFERENCES article (id),
  holder TEXT NOT NULL,
  until_at INTEGER NOT NULL
) STRICT;
CREATE INDEX edit_lock_by_end ON edit_lock (until_at);

-- What an editor has typed and not saved, apart from the story; `revision` is the one it was typed on.
CREATE TABLE autosave (
  article_id INTEGER NOT NULL REFERENCES article (id),
  token TEXT NOT NULL,
  revision INTEGER NOT NULL,
  fields TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (article_id, token)
) STRICT;
CREATE INDEX autosave_by_age ON autosave (saved_at);
