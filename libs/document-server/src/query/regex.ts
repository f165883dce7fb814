import { BSONRegExp } from 'bson';
import { badValue, MongoError } from '../errors.js';
import { fromPerl, UntranslatablePattern } from './perl-syntax.js';

const invalid = (message: string) =>
  new MongoError(51091, 'Location51091', `Regular expression is invalid: ${message}`);

/** The JavaScript form of a BSON regular expression or of `$regex` with `$options`; what cannot be taken over exactly is refused. */
export const toRegExp = (pattern: unknown, options?: unknown): RegExp => {
  if (pattern instanceof BSONRegExp)
    return compile(pattern.pattern, typeof options === 'string' ? options : pattern.options);
  if (pattern instanceof RegExp) return compile(pattern.source, typeof options === 'string' ? options : pattern.flags);
  if (typeof pattern !== 'string') throw badValue('$regex has to be a string');
  if (options !== undefined && typeof options !== 'string') throw badValue('$options has to be a string');
  return compile(pattern, options ?? '');
};

const compile = (source: string, options: string): RegExp => {
  const unknown = /[^imsu]/.exec(options);
  if (unknown) throw invalid(`option '${unknown[0]}' is not supported by the embedded document server`);
  const inline = /^\(\?([ims]+)\)/.exec(source);
  const flags = options + (inline?.[1] ?? '');
  try {
    const pattern = fromPerl(source.slice(inline?.[0].length ?? 0), {
      dotAll: flags.includes('s'),
      multiline: flags.includes('m'),
    });
    return new RegExp(pattern, flags.includes('i') ? 'iu' : 'u');
  } catch (error) {
    if (error instanceof UntranslatablePattern)
      throw invalid(`'${source}' uses ${error.message}, which is not supported by the embedded document server`);
    throw invalid(error instanceof Error ? error.message : String(error));
  }
};
