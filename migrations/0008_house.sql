-- A document of the house is changed only from the revision that its editor has read.
ALTER TABLE section ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE reporter ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE issue ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE policy ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;

-- Slots of stories and of banners, each with how often it was filled.
CREATE TABLE slot (
  name TEXT PRIMARY KEY,
  revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO slot (name, revision)
  SELECT slot, 1 FROM placement UNION SELECT slot, 1 FROM banner WHERE slot IS NOT NULL;

-- 발행 정보 (신문법 §21) as it was before each change. Stations are null where the time before this table kept none.
CREATE TABLE masthead_revision (
  revision INTEGER PRIMARY KEY,
  facts TEXT NOT NULL,
  stations TEXT,
  replaced_at INTEGER NOT NULL,
  replaced_by TEXT NOT NULL
) STRICT;
INSERT OR IGNORE INTO masthead_revision (revision, facts, replaced_at, replaced_by)
  SELECT revision - 1, detail ->> '$.before', at, actor FROM audit
  WHERE verb = 'masthead.revise' AND detail ->> '$.before' IS NOT NULL ORDER BY id;

-- 언론중재법 시행령 §9: the original of a picture that was taken down, under a name that nobody can guess, and until when.
CREATE TABLE kept_original (
  photo TEXT PRIMARY KEY,
  stored_as TEXT NOT NULL,
  until_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_original_by_end ON kept_original (until_at);
