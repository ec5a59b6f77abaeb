-- What the app keeps, version 1.

-- Who one is: a secret for each server.
CREATE TABLE identity (
  server TEXT PRIMARY KEY,
  secret TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What was written and not yet echoed; the row's number is the order in which it was written.
CREATE TABLE unsent (
  place INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  server TEXT NOT NULL,
  room TEXT NOT NULL,
  text TEXT NOT NULL,
  written_at INTEGER NOT NULL, -- milliseconds since 1970
  refused TEXT                 -- why the server does not take it
) STRICT;

CREATE INDEX unsent_of_server ON unsent (server, place);

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
