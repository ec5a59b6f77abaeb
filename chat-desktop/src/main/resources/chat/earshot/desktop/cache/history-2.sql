-- Version 2: up to which place each room has been read.
ALTER TABLE room ADD COLUMN read INTEGER NOT NULL DEFAULT 0; -- 0: nothing is known of it
