-- Version 2: what was typed into a room's composer and not yet sent.
CREATE TABLE draft (
  server TEXT NOT NULL,
  room TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (server, room)
) STRICT, WITHOUT ROWID;
