import { BSONRegExp } from 'bson';
import { badValue, MongoError } from '../errors.js';

const invalid = (message: string) =>
  new MongoError(51091, 'Location51091', `Regular expression is invalid: ${message}`);

/** What Perl-compatible expressions have and JavaScript reads as something else. */
const perlOnly = /\\[AZzGQEKRXhHNV]|\(\?[>#|P]|[*+?}]\+|\[\[:/;

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
  const pattern = inline ? source.slice(inline[0].length) : source;
  if (perlOnly.test(pattern))
    throw invalid(`'${source}' uses syntax that is not supported by the embedded document server`);
  const flags = [...new Set(options.replace('u', '') + (inline?.[1] ?? ''))].join('');
  return compileUnicode(pattern, flags);
};

const compileUnicode = (pattern: string, flags: string): RegExp => {
  try {
    return new RegExp(pattern, `${flags}u`);
  } catch {
    // Escapes that are only decoration, as `\-`, are an error in Unicode mode alone.
  }
  try {
    return new RegExp(pattern, flags);
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : String(error));
  }
};
