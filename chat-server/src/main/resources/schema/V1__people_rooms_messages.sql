-- One row: the id that stands for this history.
CREATE TABLE server (
  id TEXT NOT NULL
) STRICT;

-- identity is the hash of a member's secret; a guest has none, and keeps no name.
-- name_key is the folded name, for as long as it is somebody's.
CREATE TABLE person (
  no       INTEGER PRIMARY KEY,
  id       TEXT    NOT NULL UNIQUE,
  identity TEXT    UNIQUE,
  name     TEXT    NOT NULL,
  name_key TEXT    UNIQUE,
  color    TEXT    NOT NULL,
  seen     INTEGER NOT NULL
) STRICT;

-- rev and seq are the room's counters: its last revision, and the place of its newest message.
CREATE TABLE room (
  no       INTEGER PRIMARY KEY,
  id       TEXT    NOT NULL UNIQUE,
  name     TEXT    NOT NULL,
  kind     TEXT    NOT NULL,
  topic    TEXT    NOT NULL,
  rev      INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  messages INTEGER NOT NULL
) STRICT;

-- Times are milliseconds since 1970; nothing is ordered by them.
CREATE TABLE message (
  room   INTEGER NOT NULL REFERENCES room (no),
  seq    INTEGER NOT NULL,
  rev    INTEGER NOT NULL,
  id     TEXT    NOT NULL UNIQUE,
  at     INTEGER NOT NULL,
  author INTEGER NOT NULL REFERENCES person (no),
  text   TEXT    NOT NULL,
  PRIMARY KEY (room, seq)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX message_by_rev ON message (room, rev);

INSERT INTO room (id, name, kind, topic, rev, seq, messages) VALUES ('general', 'general', 'public', '', 0, 0, 0);

PRAGMA user_version = 1;
