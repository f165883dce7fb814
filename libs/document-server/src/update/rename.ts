import type { Document } from '../bson/document.js';
import { badValue } from '../errors.js';
import { erase, locate, read, write } from './target.js';

/** Moves a field; nothing happens when it is missing. Elements of arrays cannot be moved, nor anything into them. */
export const rename = (document: Document, from: string[], to: string[]): void => {
  if ([...from, ...to].some((part) => part.startsWith('$')))
    throw badValue(`The source and target field for $rename may not be dynamic: ${from.join('.')}`);
  refuseArrays(document, from, 'source');
  const source = locate(document, from, false);
  const value = source && read(source);
  if (!source || value === undefined) return;
  refuseArrays(document, to, 'destination');
  erase(source);
  write(locate(document, to, true)!, value);
};

const refuseArrays = (document: Document, path: string[], which: string): void => {
  for (let length = 1; length < path.length; length++) {
    const target = locate(document, path.slice(0, length), false);
    if (target && Array.isArray(read(target)))
      throw badValue(
        `The ${which} field cannot be an array element, '${path.join('.')}' in doc has an array field called '${path.slice(0, length).join('.')}'`,
      );
  }
};
