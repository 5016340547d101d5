-- The readers' search. Rowids sort by release: sixteen a minute, the next free one where a minute is full, so that
-- they lie close together (half the bytes of an index with rowids that are far apart).
ALTER TABLE article ADD COLUMN search_row INTEGER;
CREATE UNIQUE INDEX article_by_search_row ON article (search_row);

CREATE VIRTUAL TABLE story_search USING fts5 (
  words, facets,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 tokenchars '-_/:'"
);

-- Each syllable of a story once, and its facets: what a single syllable is looked for in.
CREATE VIRTUAL TABLE syllable_search USING fts5 (
  words,
  content = '', contentless_delete = 1, detail = none,
  tokenize = "unicode61 remove_diacritics 0 tokenchars '-_/:'"
);

-- Tags as suggestions find them: folded, and by 초성. Whether one is shown is for its shelf to say.
CREATE TABLE tag (
  name TEXT PRIMARY KEY,
  folded TEXT NOT NULL,
  initials TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_by_folded ON tag (folded);
CREATE INDEX tag_by_initials ON tag (initials);
