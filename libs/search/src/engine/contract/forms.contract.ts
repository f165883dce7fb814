import { engineOf, find, foundBy, ids, written, type Open } from './given.js';

/** Pairs of forms of a word of which neither begins the other, or the longer is typed. */
const forms: [language: string, written: string, typed: string][] = [
  ['en', 'Refunds of duty', 'refunding'],
  ['en', 'Declared goods', 'declares'],
  ['fr', 'Régimes douaniers', 'douanière'],
  ['fr', 'Formalités simplifiées', 'simplifier'],
  ['es', 'Medidas de facilitación', 'facilitaciones'],
  ['pt', 'Declarações aduaneiras', 'declaração'],
  ['ru', 'Таможенные органы', 'таможенного'],
];

export const findsForms = (open: Open): void =>
  describe('forms of words', () => {
    const engine = engineOf(open);

    it.each(forms)('finds %s “%s” by “%s”', async (language, text, typed) => {
      await engine().save([written('it', text, language), written('other', 'Drones')]);
      const result = await find(engine(), typed);
      expect(ids(result)).toEqual(['it']);
      expect(result.corrections).toEqual({});
      expect(result.hits[0]?.title.marks).toHaveLength(1);
    });

    it('puts the word as typed before another form of it', async () => {
      await engine().save([written('form', 'Refunded duty'), written('word', 'Refunding duty')]);
      expect(ids(await find(engine(), 'refunding duty'))).toEqual(['word', 'form']);
    });

    it('knows no forms inside quotes', async () => {
      await engine().save([written('form', 'Refunded duty')]);
      expect(await foundBy(engine(), '"refunding"')).toEqual([]);
    });
  });
