import { MongoError } from '../errors.js';
import { toRegExp } from './regex.js';

const matches = (pattern: string, options: string, text: string) => toRegExp(pattern, options).test(text);

describe('a regular expression of a filter', () => {
  it.each([
    ['$ also stands before the last line end', 'a$', '', 'a\n', true],
    ['$ does not stand before an inner line end', 'a$', '', 'a\nb', false],
    ['$ stands before every line end with m', 'a$', 'm', 'a\nb', true],
    ['^ stands behind a line feed with m', '^b', 'm', 'a\nb', true],
    ['^ does not stand behind the last line feed with m', '^$', 'm', 'a\n', false],
    ['^ does not stand behind a carriage return', '^b', 'm', 'a\rb', false],
    ['. takes a carriage return', 'a.b', '', 'a\rb', true],
    ['. takes the line separator of Unicode', 'a.b', '', 'a\u2028b', true],
    ['. does not take a line feed', 'a.b', '', 'a\nb', false],
    ['. takes a line feed with s', 'a.b', 's', 'a\nb', true],
    ['. takes a character beyond the basic plane as one', '^.$', '', '😀', true],
    ['\\s takes a tab', 'a\\sb', '', 'a\tb', true],
    ['\\s does not take a no-break space', 'a\\sb', '', 'a\u00a0b', false],
    ['\\S takes a no-break space', 'a\\Sb', '', 'a\u00a0b', true],
    ['\\S in a class takes a no-break space', 'a[\\S]b', '', 'a\u00a0b', true],
    ['\\S in a class does not take a space', 'a[\\S]b', '', 'a b', false],
    ['\\s in a class', 'a[\\s-]b', '', 'a-b', true],
    ['a dash behind \\s is only a dash', '^[\\s-z]$', '', 'a', false],
    ['a dash behind \\s is one', '^[\\s-z]$', '', '-', true],
    ['a dash that comes first in a class', '^[-\\w]+$', '', 'a-b', true],
    ['an escaped dash before an escape', '^[.\\-\\w]+$', '', 'a-b.', true],
    ['a needless escape stands for its character', '^a\\-b\\"\\@$', '', 'a-b"@', true],
    ['a brace that is no quantifier stands for itself', '^{a}$', '', '{a}', true],
    ['a quantifier', '^a{2,3}$', '', 'aaa', true],
    ['a bracket that comes first in a class', '^[]a]+$', '', ']a', true],
    ['a bracket inside a class', '^[[a]+$', '', '[a', true],
    ['a dash at the end of a class', '^[a-]+$', '', 'a-', true],
    ['a character by its number', '^\\x{e9}\\x41$', '', 'éA', true],
    ['letters of every script', '^\\p{L}+$', '', 'éж', true],
    ['case is ignored beyond ASCII', 'école', 'i', 'ÉCOLE', true],
    ['options may stand in front', '(?i)a', '', 'A', true],
    ['what looks ahead and behind', '(?<=a)b(?!c)', '', 'abd', true],
  ])('%s', (_, pattern, options, text, expected) => expect(matches(pattern, options, text)).toBe(expected));

  it.each([
    ['a++'], ['a{2}+'], ['[[:alpha:]]'], ['(?>a)'], ['(?#note)'], ['(?i:a)'], ['(*UTF)a'], ['(a)\\1'], ['\\Aa'], ['a\\z'],
    ['\\Qa\\E'], ['\\v'], ['\\h'], ['\\R'], ['\\u0041'], ['a{,3}'], ['[a-\\s]'], ['('], ['[a'], ['a\\'],
  ])('refuses %s rather than read it in another way', (pattern) =>
    expect(() => toRegExp(pattern)).toThrow(expect.objectContaining({ code: 51091 }) as MongoError)); // prettier-ignore
});
