import { Long } from 'bson';
import { isNumber, toDouble } from '../bson/numbers.js';
import { typeMismatch } from '../errors.js';
import { collectionName, type Command, count } from './command.js';

const cursorId = (value: unknown): number => {
  if (!isNumber(value)) throw typeMismatch('a cursor id must be a number');
  return toDouble(value);
};

export const getMore: Command = {
  fields: ['collection', 'batchSize'],
  run: ({ db, body, cursors }) =>
    cursors.next(cursorId(body.getMore), `${db}.${collectionName(body, 'collection')}`, count(body, 'batchSize')),
};

export const killCursors: Command = {
  fields: ['cursors'],
  run({ body, cursors }) {
    if (!Array.isArray(body.cursors)) throw typeMismatch(`field 'cursors' must be an array`);
    const ids = body.cursors.map(cursorId);
    const killed = new Set(ids.filter((id) => cursors.kill(id)));
    const longs = (wanted: number[]) => wanted.map((id) => Long.fromNumber(id));
    return {
      cursorsKilled: longs([...killed]),
      cursorsNotFound: longs(ids.filter((id) => !killed.has(id))),
      cursorsAlive: [],
      cursorsUnknown: [],
      ok: 1,
    };
  },
};
