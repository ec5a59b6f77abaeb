-- batch is that of the last commit which leaves nothing else by which it is recognised.
ALTER TABLE server ADD COLUMN batch TEXT;

-- Whoever runs the server.
ALTER TABLE person ADD COLUMN operator INTEGER NOT NULL DEFAULT 0;

-- Further identities of a person: other computers, other browsers.
CREATE TABLE device (
  identity TEXT    NOT NULL PRIMARY KEY,
  person   INTEGER NOT NULL REFERENCES person (no)
) STRICT, WITHOUT ROWID;

-- name_key is the folded name of a public room; only there it has to be the only one.
-- members counts memberships. emptied is when the last member left.
ALTER TABLE room ADD COLUMN name_key TEXT;
ALTER TABLE room ADD COLUMN creator INTEGER REFERENCES person (no);
ALTER TABLE room ADD COLUMN members INTEGER NOT NULL DEFAULT 0;
ALTER TABLE room ADD COLUMN emptied INTEGER;
CREATE UNIQUE INDEX room_by_name ON room (name_key) WHERE name_key IS NOT NULL;

-- The room of two people; low and high are their numbers in order.
CREATE TABLE direct (
  low  INTEGER NOT NULL REFERENCES person (no),
  high INTEGER NOT NULL REFERENCES person (no),
  room INTEGER NOT NULL UNIQUE REFERENCES room (no),
  PRIMARY KEY (low, high)
) STRICT, WITHOUT ROWID;

-- read is the place up to which that person has read the room.
CREATE TABLE membership (
  person INTEGER NOT NULL REFERENCES person (no),
  room   INTEGER NOT NULL REFERENCES room (no),
  role   TEXT    NOT NULL,
  read   INTEGER NOT NULL,
  PRIMARY KEY (person, room)
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_by_room ON membership (room);

-- Room 0 is the whole server.
CREATE TABLE ban (
  room   INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person (no),
  PRIMARY KEY (room, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE banned_address (
  address TEXT    NOT NULL,
  person  INTEGER NOT NULL REFERENCES person (no),
  PRIMARY KEY (address, person)
) STRICT, WITHOUT ROWID;

-- reply_to is a place in the same room. mentions are persons' ids with blanks between, and "room" for everyone.
ALTER TABLE message ADD COLUMN edited INTEGER;
ALTER TABLE message ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN reply_to INTEGER;
ALTER TABLE message ADD COLUMN mentions TEXT;
CREATE INDEX message_by_time ON message (room, at);

-- rev orders reactions by when they came.
CREATE TABLE reaction (
  room   INTEGER NOT NULL,
  seq    INTEGER NOT NULL,
  emoji  TEXT    NOT NULL,
  person INTEGER NOT NULL REFERENCES person (no),
  rev    INTEGER NOT NULL,
  PRIMARY KEY (room, seq, emoji, person)
) STRICT, WITHOUT ROWID;

-- What mentions says, for counting. Person 0 is everyone.
CREATE TABLE mention (
  room   INTEGER NOT NULL,
  person INTEGER NOT NULL,
  seq    INTEGER NOT NULL,
  PRIMARY KEY (room, person, seq)
) STRICT, WITHOUT ROWID;

-- Until now everybody was in the one room, and nobody knew how far they had read.
INSERT INTO membership (person, room, role, read)
SELECT p.no, r.no, 'member', r.seq FROM person p JOIN room r ON r.id = 'general' WHERE p.identity IS NOT NULL;
UPDATE room SET name_key = 'general', members = (SELECT count(*) FROM membership WHERE room = room.no)
WHERE id = 'general';

PRAGMA user_version = 2;
