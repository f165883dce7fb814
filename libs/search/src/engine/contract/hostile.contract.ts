import fc from 'fast-check';
import { engineOf, find, foundBy, query, written, type Open } from './given.js';

export const withstandsText = (open: Open): void =>
  describe('hostile text', () => {
    const engine = engineOf(open);

    beforeEach(() => engine().save([written('a', 'Customs AND trade OR NOT near title')]));

    it.each([
      ['operators', 'customs AND trade OR NOT NEAR'],
      ['an operator alone', 'NOT'],
      ['NEAR groups', 'NEAR(customs trade, 5)'],
      ['column filters', 'title : customs - {body summary} : x'],
      ['carets, stars and plus signs', '^customs* + trade *'],
      ['SQL', `'; DROP TABLE document; --`],
      ['quotes of all kinds', `"" " ' \` “ ” « » """customs"""`],
      ['brackets', '((((customs)))) {}[]'],
      ['minus signs', '- -- --- -"" -" -'],
      ['control characters', 'cus\u0000toms\u0001\u001f\u007f'],
      ['lone surrogates', '\ud800 customs\udc00 \udfff'],
      ['right-to-left marks and joiners', '\u202ecustoms\u200b\u200d\ufeff'],
      ['compatibility forms with brackets inside', '㈱ ﷺ ½ ⑴ customs'],
      ['combining marks alone', '\u0301\u0302 \u0303'],
      ['10 kB of one word', 'x'.repeat(10_000)],
      ['10 kB of words', 'customs trade '.repeat(700)],
      ['10 kB of different words', Array.from({ length: 1500 }, (_, index) => `w${index}`).join(' ')],
      ['10 kB of Chinese', '海关现代化'.repeat(700)],
      ['10 kB of quotes', '"a" '.repeat(2500)],
    ])('survives %s', async (_, text) => {
      const result = await find(engine(), text, { facets: ['type'] });
      expect([0, 1]).toContain(result.total);
      expect(result.hits).toHaveLength(result.total);
    });

    it('survives any string', async () => {
      const text = fc.string({
        unit: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', '-', '*', ':', '\ud800')),
      });
      await fc.assert(
        fc.asyncProperty(text, async (typed) => {
          expect((await find(engine(), typed)).total).toBeLessThanOrEqual(1);
        }),
        { numRuns: 300, seed: 11 },
      );
    });

    it('finds operators as the words they are', async () => {
      await engine().save([written('b', 'Customs')]);
      expect(await foundBy(engine(), 'customs OR')).toEqual(['a']);
      expect(await foundBy(engine(), 'near')).toEqual(['a']);
    });

    it('reads the first words of an endless query', async () => {
      const endless = `customs ${Array.from({ length: 40 }, () => 'trade').join(' ')} ${'z'.repeat(2000)}`;
      expect(await foundBy(engine(), `${'customs '.repeat(200)} nowhereatall`)).toEqual(['a']);
      expect((await find(engine(), endless)).total).toBeLessThanOrEqual(1);
    });

    it('keeps and finds hostile documents', async () => {
      const title = '<script>alert("x")</script> \ud800 zebra\u0000 "quoted" OR';
      await engine().save([written('b', title, 'en', { keywords: ['"', '*', ')'], facets: { 'a"b': ["'"] } })]);
      const result = await engine().search(query({ text: 'zebra alert', facets: ['a"b'], filters: { 'a"b': ["'"] } }));
      expect(result.hits[0]?.title.text).toBe(title);
      expect(result.facets).toEqual({ 'a"b': { "'": 1 } });
    });
  });
