-- The desk's list of embargoes that have not ended, in the order in which they end.
CREATE INDEX article_by_embargo ON article(embargo_until) WHERE embargo_until IS NOT NULL;
