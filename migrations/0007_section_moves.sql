-- Where a section has gone that once stood at `from_path`. The newest row counts, and only while no section stands there.
CREATE TABLE section_move (
  from_path TEXT NOT NULL,
  moved_at INTEGER NOT NULL,
  to_path TEXT NOT NULL REFERENCES section (path),
  PRIMARY KEY (from_path, moved_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX section_move_by_target ON section_move (to_path);

-- Which stories, in whatever state, stand in which section, kept by every change of a story.
CREATE TABLE section_use (
  section TEXT NOT NULL REFERENCES section (path),
  article_id INTEGER NOT NULL REFERENCES article (id),
  PRIMARY KEY (section, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX section_use_by_article ON section_use (article_id);
INSERT INTO section_use (section, article_id)
  SELECT DISTINCT c.path, s.article_id FROM story s CROSS JOIN json_each(s.sections) j CROSS JOIN section c ON c.path = j.value;
