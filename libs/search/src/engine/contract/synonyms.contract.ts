import type { SynonymGroup } from '../search-engine.js';
import { type Abilities, engineOf, find, foundBy, ids, marked, written, type Open } from './given.js';

const groups: SynonymGroup[] = [
  {
    id: 'single-window',
    terms: {
      en: ['single window', 'sw'],
      fr: ['guichet unique'],
      es: ['ventanilla única'],
      ru: ['единое окно'],
      ar: ['النافذة الواحدة'],
      zh: ['单一窗口'],
    },
  },
  { id: 'blockchain', terms: { en: ['blockchain'], fr: ['chaîne de blocs'], ru: ['блокчейн'] } },
];
const documents = [
  written('en', 'A Single Window for trade'),
  written('fr', 'Le guichet unique du commerce', 'fr'),
  written('es', 'La ventanilla única de comercio', 'es'),
  written('ru', 'Единое окно для торговли', 'ru'),
  written('ar', 'مشروع النافذة الواحدة', 'ar'),
  written('zh', '国际贸易单一窗口建设', 'zh'),
  written('chain', 'Blockchain for origin'),
  written('apart', 'A window of a single scanner'),
];
const everyLanguage = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];

export const knowsSynonyms = (open: Open, { exactBeginnings }: Abilities): void =>
  describe('synonyms', () => {
    const engine = engineOf(open);
    beforeEach(async () => {
      await engine().useSynonyms(groups);
      await engine().save(documents);
    });

    it.each([
      'guichet unique',
      'ventanilla unica',
      'единое окно',
      'النافذة الواحدة',
      '单一窗口',
      'single window',
      'SW',
    ])('finds the texts of every language by “%s”', async (text) => {
      expect((await foundBy(engine(), text)).filter((id) => id !== 'apart')).toEqual(everyLanguage);
    });

    it('finds them by a form of a term, and by a slip in it', async () => {
      expect(await foundBy(engine(), 'guichets uniques')).toEqual(everyLanguage);
      expect(await foundBy(engine(), 'guichte uniqeu')).toEqual(everyLanguage);
      expect(await foundBy(engine(), 'blokchain')).toEqual(['chain']);
      expect(await foundBy(engine(), 'chaine de blocs')).toEqual(['chain']);
    });

    it('puts the words as typed first, marks the synonym and says that it is one', async () => {
      const result = await find(engine(), 'guichet unique', { language: 'es' });
      expect(ids(result)[0]).toBe('fr');
      const spanish = result.hits.find(({ id }) => id === 'es');
      expect(marked(spanish?.title ?? { text: '', marks: [] })).toEqual(['ventanilla única']);
      expect(spanish?.reasons[0]).toMatchObject({ typed: 'guichet', found: 'synonym' });
    });

    it('wants the rest of the query too', async () => {
      expect(ids(await find(engine(), 'guichet unique comercio'))[0]).toBe('es');
    });

    it('means nothing else by words in quotes, by an exact search and by a word left out', async () => {
      expect(await foundBy(engine(), '"guichet unique"')).toEqual(['fr']);
      expect(ids(await find(engine(), 'guichet unique', { exact: true }))).toEqual(['fr']);
      expect(await foundBy(engine(), 'single window -guichet')).not.toContain('fr');
    });

    it('follows when the vocabulary changes', async () => {
      await engine().useSynonyms([]);
      expect(await foundBy(engine(), 'blockchain')).toEqual(['chain']);
      if (exactBeginnings) expect(await foundBy(engine(), 'chaine de blocs')).not.toContain('chain');
      expect(await foundBy(engine(), 'блокчейн')).toEqual([]);
    });
  });
