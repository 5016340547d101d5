-- Stories that belong to this one, worked out when it is saved: ids, the nearest first.
ALTER TABLE story ADD COLUMN related TEXT NOT NULL DEFAULT '[]';
