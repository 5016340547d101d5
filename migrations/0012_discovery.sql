-- The sitemap of released stories in parts, told apart by the place in time at which each begins. A month begins a part of
-- its own; one that has grown to 20,000 stories is cut in two. `changed_at` is the last change of words or of what is in it.
CREATE TABLE sitemap_part (
  first_at INTEGER NOT NULL,
  first_id INTEGER NOT NULL,
  stories INTEGER NOT NULL DEFAULT 0,
  changed_at INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (first_at, first_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sitemap_part_full ON sitemap_part (stories) WHERE stories >= 20000;

CREATE TRIGGER sitemap_enter AFTER INSERT ON shelf WHEN NEW.shelf = 'all' BEGIN
  INSERT OR IGNORE INTO sitemap_part (first_at, first_id)
    VALUES (unixepoch(NEW.released_at, 'unixepoch', '+9 hours', 'start of month') - 32400, 0);
  UPDATE sitemap_part SET stories = stories + 1,
    changed_at = max(changed_at, coalesce((SELECT modified_at FROM article WHERE id = NEW.article_id), 0))
    WHERE (first_at, first_id) IN (SELECT first_at, first_id FROM sitemap_part
      WHERE (first_at, first_id) <= (NEW.released_at, NEW.article_id) ORDER BY first_at DESC, first_id DESC LIMIT 1);
  INSERT INTO sitemap_part (first_at, first_id, stories, changed_at)
    SELECT released_at, article_id, 10000, (SELECT max(changed_at) FROM sitemap_part WHERE stories >= 20000) FROM shelf
    WHERE shelf = 'all' AND (released_at, article_id) >=
      (SELECT first_at, first_id FROM sitemap_part WHERE stories >= 20000)
    ORDER BY released_at, article_id LIMIT (SELECT count(*) FROM sitemap_part WHERE stories >= 20000) OFFSET 10000;
  UPDATE sitemap_part SET stories = 10000 WHERE stories >= 20000;
END;

CREATE TRIGGER sitemap_leave AFTER DELETE ON shelf WHEN OLD.shelf = 'all' BEGIN
  UPDATE sitemap_part SET stories = stories - 1
    WHERE (first_at, first_id) IN (SELECT first_at, first_id FROM sitemap_part
      WHERE (first_at, first_id) <= (OLD.released_at, OLD.article_id) ORDER BY first_at DESC, first_id DESC LIMIT 1);
END;

-- Stories that are there already take their places anew.
DELETE FROM shelf WHERE shelf = 'all';
INSERT INTO shelf (shelf, released_at, article_id)
  SELECT 'all', released_at, id FROM article WHERE released_at IS NOT NULL ORDER BY released_at, id;

-- What partners must hear of: corrections, changed words and withdrawals of stories that were out.
CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article (id),
  kind TEXT NOT NULL CHECK (kind IN ('correction', 'rebuttal', 'follow-up', 'revised', 'withdrawn', 'restored')),
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX change_by_time ON change (at, id);
CREATE INDEX change_by_article ON change (article_id, id);
INSERT INTO change (article_id, kind, at) SELECT article_id, kind, published_at FROM correction ORDER BY published_at, id;
