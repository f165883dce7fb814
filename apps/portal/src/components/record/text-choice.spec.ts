import { firstText, paragraphs, textsOf } from './text-choice';

const text = (title: string) => ({ title, summary: '', body: '', standing: 'official' as const });
const texts = textsOf({ language: 'fr', texts: { en: text('Window'), fr: text('Guichet'), ar: text('نافذة') } });

describe('the texts of a practice', () => {
  it('begin with the language it was written in', () => {
    expect(texts.map(({ language }) => language)).toEqual(['fr', 'en', 'ar']);
  });

  it('open in the language asked for, then the reader’s, then the one it was written in', () => {
    expect(firstText(texts, 'ar', 'en')?.language).toBe('ar');
    expect(firstText(texts, null, 'en')?.language).toBe('en');
    expect(firstText(texts, 'zh', 'es')?.language).toBe('fr');
    expect(firstText([], 'en')).toBeUndefined();
  });
});

describe('the paragraphs of a text', () => {
  it('are parted by empty lines and keep single line ends', () => {
    expect(paragraphs('One.\nStill one.\n\n\n Two. \n')).toEqual(['One.\nStill one.', 'Two.']);
    expect(paragraphs('  \n')).toEqual([]);
  });
});
