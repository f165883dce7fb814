import { firstCall } from './first-call';

const words = {
  gap: (language: string, name: string, region: string) => ({
    title: `${language}: ${name} (${region})`,
    summary: 'x',
  }),
  searched: (language: string, typed: string) => ({ title: `${language}: ${typed}`, summary: 'x' }),
};
const first = (query: string) => firstCall(new URLSearchParams(query), 'en', new Date('2026-11-25T10:00:00Z'), words);

describe('the form of a new call', () => {
  it('is empty but for a last day three months ahead', () =>
    expect(first('')).toMatchObject({ texts: { en: { title: '' } }, segments: [], deadline: '2027-02-23' }));

  it('asks for a gap, in both languages', () =>
    expect(first('service=refund&region=WCA')).toMatchObject({
      texts: {
        en: { title: 'en: e-Refund (West and Central Africa)' },
        fr: { title: 'fr: Remboursement électronique (Afrique occidentale et centrale)' },
      },
      services: ['refund'],
      regions: ['WCA'],
    }));

  it('asks for what was looked for in vain', () =>
    expect(first('words=quantum')).toMatchObject({ texts: { en: { title: 'en: quantum' } }, regions: [] }));

  it.each(['segment=magic&region=WCA', 'segment=paperless&region=XX', 'segment=paperless'])(
    'leaves out what is not known: %s',
    (query) => expect(first(query)).toMatchObject({ segments: [], regions: [] }),
  );
});
