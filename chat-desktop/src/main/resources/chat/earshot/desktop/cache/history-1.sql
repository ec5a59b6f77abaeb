-- What was read, version 1. All of it can be had again from its server.

CREATE TABLE server (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  self TEXT NOT NULL -- the id of oneself there
) STRICT, WITHOUT ROWID;

-- Which server answered last at an address.
CREATE TABLE place (
  address TEXT PRIMARY KEY,
  server TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Everybody as they were last called.
CREATE TABLE person (
  number INTEGER PRIMARY KEY,
  server TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  color TEXT NOT NULL,
  UNIQUE (server, id)
) STRICT;

CREATE TABLE room (
  number INTEGER PRIMARY KEY,
  server TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  members INTEGER NOT NULL,
  cursor INTEGER, -- up to this revision everything from `floor` on is here; NULL: nothing is
  floor INTEGER NOT NULL DEFAULT 0, -- no message from this place on is missing; 0: none at all
  UNIQUE (server, id)
) STRICT;

CREATE TABLE message (
  room INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  rev INTEGER NOT NULL,
  id TEXT NOT NULL,
  at INTEGER NOT NULL, -- milliseconds since 1970
  author INTEGER NOT NULL, -- the person's number
  text TEXT NOT NULL,
  PRIMARY KEY (room, seq)
) STRICT, WITHOUT ROWID;
