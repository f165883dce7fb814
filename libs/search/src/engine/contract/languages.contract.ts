import { document, engineOf, find, foundBy, marked, written, type Open } from './given.js';

export const readsLanguages = (open: Open): void =>
  describe('languages', () => {
    const engine = engineOf(open);

    it('knows no difference of accents and case', async () => {
      await engine().save([
        written('fr', 'Procédure de dédouanement', 'fr'),
        written('ES', 'GESTION DE RIESGOS', 'es'),
      ]);
      expect(await foundBy(engine(), 'PROCEDURE dedouanement')).toEqual(['fr']);
      expect(await foundBy(engine(), 'gestión')).toEqual(['ES']);
    });

    it('knows letters that have no accent to drop', async () => {
      await engine().save([
        written('de', 'Straße', 'de'),
        written('da', 'Grænse Øst', 'da'),
        written('pl', 'Łódź', 'pl'),
      ]);
      expect(await foundBy(engine(), 'strasse')).toEqual(['de']);
      expect(await foundBy(engine(), 'graense ost')).toEqual(['da']);
      expect(await foundBy(engine(), 'lodz')).toEqual(['pl']);
    });

    it('finds a word behind an elided article', async () => {
      await engine().save([written('fr', 'La gestion de l’administration', 'fr')]);
      expect(await foundBy(engine(), 'administration')).toEqual(['fr']);
      expect(await foundBy(engine(), "l'administration")).toEqual(['fr']);
    });

    it('finds Russian in any case of letters', async () => {
      await engine().save([written('ru', 'Таможенный контроль и приём', 'ru')]);
      expect(await foundBy(engine(), 'ТАМОЖЕННЫЙ прием')).toEqual(['ru']);
    });

    it('finds Arabic with and without the article', async () => {
      await engine().save([written('ar', 'الجمارك الرقمية', 'ar'), written('bare', 'جمارك', 'ar')]);
      expect(await foundBy(engine(), 'جمارك')).toEqual(['ar', 'bare']);
      expect(await foundBy(engine(), 'الجمارك')).toEqual(['ar', 'bare']);
      expect(await foundBy(engine(), 'والجمارك')).toEqual(['ar', 'bare']);
    });

    it('finds Arabic whatever the hamza, the ya, the ta marbuta, the vowel signs and the tatweel', async () => {
      await engine().save([written('ar', 'إدارة المخاطر على مستوى عال', 'ar')]);
      expect(await foundBy(engine(), 'اداره')).toEqual(['ar']);
      expect(await foundBy(engine(), 'أدارة علي')).toEqual(['ar']);
      expect(await foundBy(engine(), 'المُخَاطِر')).toEqual(['ar']);
      expect(await foundBy(engine(), 'مخـــاطر')).toEqual(['ar']);
    });

    it('finds Chinese inside a run of characters', async () => {
      await engine().save([written('zh', '世界海关组织数字化项目', 'zh')]);
      expect(await foundBy(engine(), '海关')).toEqual(['zh']);
      expect(await foundBy(engine(), '海关组织')).toEqual(['zh']);
      expect(await foundBy(engine(), '目')).toEqual(['zh']);
      expect(await foundBy(engine(), '数字 海关')).toEqual(['zh']);
      expect(await foundBy(engine(), '关海')).toEqual([]);
    });

    it('finds Chinese next to Latin letters, and Japanese', async () => {
      await engine().save([written('zh', 'WCO海关e窗口', 'zh'), written('ja', '税関のデジタル化', 'ja')]);
      expect(await foundBy(engine(), 'wco 窗口')).toEqual(['zh']);
      expect(await foundBy(engine(), 'デジタル')).toEqual(['ja']);
      expect(await foundBy(engine(), 'ﾃﾞｼﾞﾀﾙ')).toEqual(['ja']);
    });

    it('finds numbers in Arabic digits', async () => {
      await engine().save([written('ar', 'خطة ٢٠١٨', 'ar')]);
      expect(await foundBy(engine(), '2018')).toEqual(['ar']);
    });

    describe('of a hit', () => {
      const texts = {
        en: { title: 'Customs', summary: 'Customs in Africa', body: '' },
        fr: { title: 'Douane', summary: 'La douane en Afrique', body: '' },
      };

      it('is the reader’s, even when another one matched', async () => {
        await engine().save([document('a', { texts })]);
        const [hit] = (await find(engine(), 'customs', { language: 'fr' })).hits;
        expect(hit).toMatchObject({ language: 'fr', title: { text: 'Douane', marks: [] } });
        expect(hit?.matched).toEqual(['title', 'summary']);
      });

      it('is the one that matched when the reader’s is not there', async () => {
        await engine().save([document('a', { texts })]);
        const [hit] = (await find(engine(), 'douane', { language: 'es' })).hits;
        expect(hit?.language).toBe('fr');
        expect(hit && marked(hit.snippet)).toEqual(['douane']);
      });

      it('is else the document’s first', async () => {
        await engine().save([document('a', { texts })]);
        expect((await find(engine(), '', { language: 'es' })).hits[0]?.language).toBe('en');
      });
    });
  });
