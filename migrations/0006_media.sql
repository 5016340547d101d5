-- Photos are numbered as they come; `widths` are the smaller copies that stand beside the original.
ALTER TABLE photo ADD COLUMN number INTEGER NOT NULL DEFAULT 0;
ALTER TABLE photo ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE photo ADD COLUMN widths TEXT NOT NULL DEFAULT '[]';
UPDATE photo SET number = counted.number
  FROM (SELECT key, row_number() OVER (ORDER BY created_at, key) AS number FROM photo) counted
  WHERE counted.key = photo.key;
CREATE UNIQUE INDEX photo_by_number ON photo (number);

-- Every photo by its words, rowid = number.
CREATE VIRTUAL TABLE photo_search USING fts5 (
  words,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 tokenchars '-_/:'"
);

-- Which stories print which photo, kept by every change of a story.
CREATE TABLE photo_use (
  photo TEXT NOT NULL REFERENCES photo (key),
  article_id INTEGER NOT NULL REFERENCES article (id),
  PRIMARY KEY (photo, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX photo_use_by_article ON photo_use (article_id);
INSERT INTO photo_use (photo, article_id)
  SELECT p.key, s.article_id FROM story s CROSS JOIN json_each(s.pictures) j CROSS JOIN photo p ON p.key = j.key;

-- The paper's own advertisements. One that was removed has no photo and no slot, but keeps its way and its count.
CREATE TABLE banner (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  slot TEXT,
  photo TEXT REFERENCES photo (key),
  href TEXT NOT NULL,
  alt TEXT NOT NULL,
  from_at INTEGER NOT NULL,
  until_at INTEGER,
  position INTEGER NOT NULL,
  clicks INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX banner_by_slot ON banner (slot, position, id);
CREATE INDEX banner_by_photo ON banner (photo);
