import { engineOf, foundBy, written, type Open } from './given.js';

export const rebuildsBeside = (open: Open): void =>
  describe('a rebuild', () => {
    const engine = engineOf(open);
    beforeEach(() => engine().save([written('old', 'Scanner'), written('kept', 'Scanner')]));

    it('goes on beside the index, which answers as before until it is finished', async () => {
      const rebuild = await engine().rebuild();
      await rebuild.save([written('kept', 'Scanner'), written('new', 'Scanner')]);
      expect(await foundBy(engine(), 'scanner')).toEqual(['kept', 'old']);
      await rebuild.finish();
      expect(await foundBy(engine(), 'scanner')).toEqual(['kept', 'new']);
      expect(engine().needsRebuild).toBe(false);
    });

    it('holds what was saved and removed meanwhile, and lets no older version replace it', async () => {
      const rebuild = await engine().rebuild();
      await engine().save([written('live', 'Scanner', 'en', { version: 5 })]);
      await engine().remove('gone', 4);
      await rebuild.save([written('live', 'Drones'), written('gone', 'Scanner', 'en', { version: 3 })]);
      await rebuild.finish();
      expect(await foundBy(engine(), 'scanner')).toEqual(['live']);
    });

    it('leaves no search unanswered while it takes its place', async () => {
      const rebuild = await engine().rebuild();
      await rebuild.save([written('kept', 'Scanner')]);
      const asked = Array.from({ length: 20 }, () => foundBy(engine(), 'scanner'));
      const finished = rebuild.finish();
      const during = Array.from({ length: 20 }, () => foundBy(engine(), 'scanner'));
      await finished;
      for (const found of await Promise.all([...asked, ...during])) expect(found).toContain('kept');
    });

    it('knows the synonyms that the index knew', async () => {
      await engine().useSynonyms([{ id: 'x', terms: { en: ['scanner'], fr: ['détecteur'] } }]);
      const rebuild = await engine().rebuild();
      await rebuild.save([written('kept', 'Scanner')]);
      await rebuild.finish();
      expect(await foundBy(engine(), 'détecteur')).toEqual(['kept']);
    });

    it('changes nothing when it is abandoned, and is begun once at a time', async () => {
      const rebuild = await engine().rebuild();
      await expect(engine().rebuild()).rejects.toThrow('already');
      await rebuild.save([written('new', 'Scanner')]);
      await rebuild.abandon();
      expect(await foundBy(engine(), 'scanner')).toEqual(['kept', 'old']);
      await (await engine().rebuild()).abandon();
    });
  });
