// What earlier versions of this page kept in other places, moved once to where it is kept now.

const OUTBOX = 'outbox.';
const DRAFT = 'draft.general';
const ROOM = 'general';

export async function moveIn(kept, outbox, session, drafts, server) {
  const keys = kept.keys(OUTBOX);
  const entries = keys.map((key) => kept.get(key)).filter((entry) => entry?.id && entry.text);
  await outbox.adopt(entries.sort((a, b) => a.at - b.at));
  if (!outbox.isAtRisk) {
    keys.forEach((key) => kept.remove(key));
  }
  const draft = session.get(DRAFT);
  if (draft && server !== undefined) {
    await drafts.keep(server, ROOM, draft);
    session.remove(DRAFT);
  }
}
