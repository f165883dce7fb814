/** What cannot be said exactly in JavaScript's regular expressions. */
export class UntranslatablePattern extends Error {}

type Options = { dotAll: boolean; multiline: boolean };
type Piece = { text: string; next: number };

/**
 * A Perl-compatible pattern as the source of a JavaScript one in Unicode mode that matches the same texts. They differ in `.`, `^`, `$` and `\s`,
 * in which line ends they know, and in which characters may stand for themselves. Throws UntranslatablePattern.
 */
export const fromPerl = (pattern: string, options: Options): string => {
  let result = '';
  for (let at = 0; at < pattern.length;) {
    const { text, next } = pieceAt(pattern, at, options);
    result += text;
    at = next;
  }
  return result;
};

const pieceAt = (pattern: string, at: number, { dotAll, multiline }: Options): Piece => {
  const character = pattern[at]!;
  const one = (text: string): Piece => ({ text, next: at + 1 });
  switch (character) {
    case '\\':
      return escapeAt(pattern, at, outside);
    case '[':
      return classAt(pattern, at);
    case '.':
      return one(dotAll ? '[\\s\\S]' : '[^\\n]');
    case '^':
      return one(multiline ? '(?:^|(?<=\\n)(?!$))' : '^');
    case '$':
      return one(multiline ? '(?=\\n|$)' : '(?=\\n?$)');
    case '{':
      return quantifierAt(pattern, at);
    case ']':
    case '}':
      return one(`\\${character}`);
    case '(':
      return one(allowedGroup(pattern.slice(at)));
    case '*':
    case '+':
    case '?':
      if (pattern[at + 1] === '+') throw new UntranslatablePattern('a possessive quantifier');
      return one(character);
    default:
      return one(character);
  }
};

const allowedGroup = (rest: string): string => {
  if (/^\([*]|^\(\?(?![:=!]|<[=!A-Za-z_])/.test(rest)) throw new UntranslatablePattern(`the group ${rest.slice(0, 4)}`);
  return '(';
};

/** A brace that begins no quantifier stands for itself. */
const quantifierAt = (pattern: string, at: number): Piece => {
  const [quantifier] = /^\{\d+(,\d*)?\}/.exec(pattern.slice(at)) ?? [];
  if (quantifier === undefined) {
    if (pattern[at + 1] === ',') throw new UntranslatablePattern('a quantifier without a lower bound');
    return { text: '\\{', next: at + 1 };
  }
  if (pattern[at + quantifier.length] === '+') throw new UntranslatablePattern('a possessive quantifier');
  return { text: quantifier, next: at + quantifier.length };
};

/** White space as Perl's patterns know it, without the spaces of Unicode; and everything else. */
const spaces = '\\t-\\r\\x20';
const others = '\\0-\\x08\\x0e-\\x1f!-\\u{10ffff}';
const outside = { s: `[${spaces}]`, S: `[^${spaces}]`, same: 'dDwWbBnrtf' };
const inside = { s: spaces, S: others, same: 'dDwWbnrtf' };

const escapeAt = (pattern: string, at: number, place: typeof outside): Piece => {
  const rest = pattern.slice(at + 1);
  const letter = rest[0] ?? '';
  const next = at + 2;
  if (letter === 's') return { text: place.s, next };
  if (letter === 'S') return { text: place.S, next };
  if (place.same.includes(letter) && letter !== '') return { text: `\\${letter}`, next };
  if (letter === 'a') return { text: '\\x07', next };
  if (letter === 'e') return { text: '\\x1b', next };
  const [sequence, hexadecimal] = /^x(?:([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]{1,6})\})/.exec(rest) ?? [];
  if (sequence !== undefined)
    return { text: `\\u{${hexadecimal ?? sequence.slice(2, -1)}}`, next: at + 1 + sequence.length };
  const [property] = /^[pP]\{[A-Za-z_]+\}/.exec(rest) ?? [];
  if (property !== undefined) return { text: `\\${property}`, next: at + 1 + property.length };
  if (letter === '' || /[A-Za-z0-9]/.test(letter)) throw new UntranslatablePattern(`\\${letter}`);
  return { text: literal(letter), next };
};

/** A character that stands for itself, escaped only where JavaScript allows it. */
const literal = (character: string): string => (/[\^$\\.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character);

const classAt = (pattern: string, from: number): Piece => {
  let at = from + 1;
  let text = '[';
  if (pattern[at] === '^') text += pattern[at++]!;
  for (let first = true; ; first = false) {
    const character = pattern[at];
    if (character === undefined) throw new UntranslatablePattern('a class without an end');
    if (character === ']' && !first) return { text: `${text}]`, next: at + 1 };
    if (/^\[[:.=]/.test(pattern.slice(at, at + 2))) throw new UntranslatablePattern('a POSIX class');
    if (character === '-' && !first && /^-\\[sSdDwWpP]/.test(pattern.slice(at)))
      throw new UntranslatablePattern('a range that ends with an escape');
    const piece = character === '\\' ? classEscapeAt(pattern, at) : { text: classLiteral(character), next: at + 1 };
    text += piece.text;
    at = piece.next;
  }
};

/** Behind an escape that stands for many characters a dash is only a dash. */
const classEscapeAt = (pattern: string, at: number): Piece => {
  if (pattern[at + 1] === '-') return { text: '\\-', next: at + 2 };
  const piece = escapeAt(pattern, at, inside);
  if (!/[sSdDwWpP]/.test(pattern[at + 1]!)) return piece;
  return pattern[piece.next] === '-' ? { text: `${piece.text}\\-`, next: piece.next + 1 } : piece;
};

const classLiteral = (character: string): string => (/[[\]]/.test(character) ? `\\${character}` : character);
