/** Letters that Unicode does not decompose but people type without. */
const plain: Record<string, string> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h', ŋ: 'n', ς: 'σ',
  ى: 'ي', ی: 'ي', ک: 'ك', ٱ: 'ا', ة: 'ه', ـ: '',
}; // prettier-ignore
const unplain = new RegExp(`[${Object.keys(plain).join('')}]`, 'gu');

/** Accents, Arabic vowel signs and hamzas, Hebrew points. Not the marks that are vowels or sounds (Indic, Japanese). */
const accents =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]/gu;
const digits = /[\u0660-\u0669\u06f0-\u06f9]/gu;
const nonWord = /[^\p{L}\p{N}\p{M}]/gu;
const ascii = /^[\0-\x7f]*$/;

/** The article, alone or behind a one-letter preposition or conjunction. What is left must still be a word. */
const article = /^(?:ال(?=.{2})|[وبكف]ال(?=.{3})|لل(?=.{3}))/u;

/** Longer words are cut, in documents and in queries alike. Code points. */
const longest = 64;

/**
 * The form under which a word is indexed and looked up: one case, no accents, compatibility forms resolved, Arabic
 * letters normalised and without the article, all digits ASCII. Letters, digits and vowel marks are all that is left,
 * which is what makes it safe inside an FTS5 string. '' when nothing is left.
 */
export const fold = (word: string): string => {
  if (ascii.test(word)) return word.replace(nonWord, '').toLowerCase().slice(0, longest);
  const folded = word
    .toLowerCase()
    .normalize('NFKD')
    .toLowerCase()
    .replace(accents, '')
    .replace(unplain, (letter) => plain[letter] ?? letter)
    .replace(digits, (digit) => String(digit.charCodeAt(0) & 15))
    .normalize('NFC')
    .replace(nonWord, '')
    .replace(article, '');
  return folded.length > longest ? [...folded].slice(0, longest).join('') : folded;
};
