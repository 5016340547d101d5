-- How many rows of the readers' index lie in each year, so that a search that is hard looks through few years at a time.
-- Rows carry their year as a word from now on: those that were there before get it from `npm run reindex`.
CREATE TABLE search_year (
  year INTEGER PRIMARY KEY,
  stories INTEGER NOT NULL
) STRICT;

INSERT INTO search_year (year, stories)
  SELECT strftime('%Y', search_row / 16 * 60, 'unixepoch', '+9 hours'), count(*)
  FROM article WHERE search_row IS NOT NULL GROUP BY 1;

CREATE TRIGGER search_year_counts AFTER UPDATE OF search_row ON article
WHEN NEW.search_row IS NOT OLD.search_row BEGIN
  UPDATE search_year SET stories = stories - 1
    WHERE year = strftime('%Y', OLD.search_row / 16 * 60, 'unixepoch', '+9 hours');
  INSERT INTO search_year (year, stories)
    SELECT strftime('%Y', NEW.search_row / 16 * 60, 'unixepoch', '+9 hours'), 1 WHERE NEW.search_row IS NOT NULL
    ON CONFLICT (year) DO UPDATE SET stories = stories + 1;
END;
