import { type Abilities, engineOf, find, foundBy, ids, marked, written, type Open } from './given.js';

export const forgivesSlips = (open: Open, { slipsInFirstLetters, nearestSlipsOnly }: Abilities): void =>
  describe('slips', () => {
    const engine = engineOf(open);

    it.each([
      ['a letter missing', 'custms', 'customs', 'en'],
      ['a letter too many', 'custtoms', 'customs', 'en'],
      ['another letter', 'cusloms', 'customs', 'en'],
      ['two letters swapped', 'cutsoms', 'customs', 'en'],
      ...(slipsInFirstLetters ? [['another first letter', 'vustoms', 'customs', 'en']] : []),
      ['two slips in a long word', 'fasilitaton', 'facilitation', 'en'],
      ['a slip in French', 'dedoaunement', 'dédouanement', 'fr'],
      ['a slip in Spanish', 'moderniacion', 'modernización', 'es'],
      ['a slip in Russian', 'тамжня', 'таможня', 'ru'],
      ['a slip in Arabic', 'الجمراك', 'الجمارك', 'ar'],
    ])('forgives %s, and says what it used', async (_, typed, meant, language) => {
      await engine().save([written('a', `${meant} 2020`, language), written('b', 'Drones 2020')]);
      const result = await find(engine(), typed, { language });
      expect(ids(result)).toEqual(['a']);
      expect(result.corrections).toEqual({ [typed]: [meant] });
      expect(result.hits.flatMap((hit) => marked(hit.title))).toEqual([meant]);
    });

    it('forgives in one word and finds the others as they stand', async () => {
      await engine().save([written('a', 'Single Window'), written('b', 'Single Widow maker')]);
      const result = await find(engine(), 'single windwo');
      expect(ids(result)).toEqual(['a']);
      expect(Object.keys(result.corrections)).toEqual(['windwo']);
    });

    it('corrects no word that is found', async () => {
      await engine().save([written('a', 'Mali'), written('b', 'Mail')]);
      const result = await find(engine(), 'mali');
      expect(ids(result)).toEqual(['a']);
      expect(result.corrections).toEqual({});
    });

    it('forgives one slip only in words of four to seven letters, and none in shorter ones', async () => {
      await engine().save([written('a', 'customs'), written('b', 'tax')]);
      expect(await foundBy(engine(), 'cxstxms')).toEqual([]);
      expect(await foundBy(engine(), 'tux')).toEqual([]);
      expect(await foundBy(engine(), 'tbx')).toEqual([]);
    });

    it('takes numbers and quoted words as they stand', async () => {
      await engine().save([written('a', 'customs 2018')]);
      expect(await foundBy(engine(), '2019')).toEqual([]);
      expect(await foundBy(engine(), '"custms"')).toEqual([]);
    });

    it('prefers one slip to two', async () => {
      await engine().save([written('a', 'facilitation'), written('b', 'felicitation')]);
      const found = ids(await find(engine(), 'facilitatin'));
      expect(nearestSlipsOnly ? found : found.slice(0, 1)).toEqual(['a']);
    });

    it('knows no word of a document that was removed or changed', async () => {
      await engine().save([written('a', 'customs'), written('b', 'portal')]);
      await engine().remove('a', 2);
      await engine().save([{ ...written('b', 'drones'), version: 2 }]);
      expect((await find(engine(), 'custms')).corrections).toEqual({});
      expect((await find(engine(), 'protal')).corrections).toEqual({});
    });
  });
