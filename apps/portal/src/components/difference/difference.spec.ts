import { InnovationContent, PracticeContent } from '@digital-customs/contracts';
import { differences, type FieldDifference } from './difference';
import { wordsBetween } from './words';

const content = (more: Record<string, unknown> = {}): PracticeContent =>
  PracticeContent.parse({
    texts: { en: { title: 'Single Window', summary: 'Traders lodge one declaration.' } },
    technologies: ['EDI', 'XML'],
    year: 2012,
    ...more,
  });
const paths = (list: FieldDifference[]) => list.map(({ path }) => path);

describe('the differences between two contents', () => {
  it('are none between equals, whatever the order of a list', () => {
    expect(differences(content(), content({ technologies: ['XML', 'EDI'] }))).toEqual([]);
  });

  it('show a text word by word', () => {
    const after = content({ texts: { en: { title: 'Single Window', summary: 'Traders lodge a declaration.' } } });
    expect(differences(content(), after)).toEqual([
      {
        path: 'texts.en.summary',
        kind: 'words',
        parts: [
          { text: 'Traders lodge ', step: 'same' },
          { text: 'one', step: 'removed' },
          { text: 'a', step: 'added' },
          { text: ' declaration.', step: 'same' },
        ],
      },
    ]);
  });

  it('show what left a list and what came', () => {
    expect(differences(content(), content({ technologies: ['XML', 'API'] }))).toEqual([
      {
        path: 'technologies',
        kind: 'items',
        items: [
          { value: 'EDI', step: 'removed' },
          { value: 'XML', step: 'same' },
          { value: 'API', step: 'added' },
        ],
      },
    ]);
  });

  it('show a chosen value before and after, with nothing as nothing', () => {
    expect(differences(content(), content({ year: null }))).toEqual([
      { path: 'year', kind: 'value', before: '2012', after: null },
    ]);
  });

  it('show a text in a new language as wholly added', () => {
    const after = content({
      texts: { en: content().texts.en, fr: { title: 'Guichet unique', standing: 'machine' } },
    });
    expect(paths(differences(content(), after))).toEqual(['texts.fr.title', 'texts.fr.standing']);
  });

  it('cover every field that a practice has', () => {
    const other = content({
      partners: ['KE'],
      language: 'fr',
      texts: { fr: { title: 'Autre', summary: 'Autre', body: 'Autre', standing: 'unofficial' } },
      themes: ['innovation'],
      segments: ['paperless'],
      level: 2,
      technologies: [],
      services: ['e-payment'],
      tfaMeasures: ['7.2'],
      workPlanTopics: ['B.5'],
      status: 'live',
      year: 2013,
      results: [{ indicator: 'Release time', value: '2', unit: 'days' }],
      costs: 'a',
      lessons: 'b',
      prerequisites: 'c',
      legalBasis: 'd',
      contact: { name: 'e', office: 'f', email: 'g@example.org', phone: '1' },
      sources: ['https://example.org/'],
      certainty: 'low',
      audience: { kind: 'named', members: ['KE'] },
      call: 'call-1',
    });
    const touched = new Set(paths(differences(content(), other)).map((path) => path.split('.')[0]));
    expect([...touched].sort()).toEqual(Object.keys(PracticeContent.shape).sort());
  });
});

describe('the differences between two contents of an innovation', () => {
  const innovation = (more: Record<string, unknown> = {}): InnovationContent =>
    InnovationContent.parse({ texts: { en: { title: 'Drones', problem: 'Nobody counts.' } }, ...more });

  it('cover every field that an innovation has', () => {
    const other = innovation({
      language: 'fr',
      texts: { fr: { title: 'Drones', problem: 'a', benefits: 'b', risks: 'c', standing: 'unofficial' } },
      members: ['KE'],
      technologies: ['drones'],
      services: ['e-inspection'],
      stage: 'pilot',
      evidence: 'measured',
      year: 2024,
      partners: [{ kind: 'vendor', name: 'Fly: Ltd' }],
      replication: { costFrom: 10, costTo: 20, currency: 'EUR', costNote: 'a', prerequisites: 'b', legalBasis: 'c', skills: 'd' }, // prettier-ignore
      practices: ['sg-01'],
      themes: ['innovation'],
      segments: ['paperless'],
      tfaMeasures: ['7.2'],
      workPlanTopics: ['B.5'],
      contact: { name: 'e' },
      sources: ['https://example.org/'],
      certainty: 'low',
      audience: { kind: 'members' },
      call: 'call-1',
    });
    const found = differences(innovation(), other);
    expect([...new Set(paths(found).map((path) => path.split('.')[0]))].sort()).toEqual(
      Object.keys(InnovationContent.shape).sort(),
    );
    expect(found).toContainEqual({
      path: 'replication.cost',
      kind: 'value',
      before: null,
      after: '10 – 20 EUR',
    });
    expect(found).toContainEqual({
      path: 'partners',
      kind: 'items',
      items: [{ value: 'vendor:Fly: Ltd', step: 'added' }],
    });
  });
});

describe('words between two texts', () => {
  it('are found in a language without spaces', () => {
    const parts = wordsBetween('海关申报系统', '海关支付系统', 'zh');
    expect(parts.filter(({ step }) => step === 'same').map(({ text }) => text)).toContain('海关');
    expect(parts.length).toBeGreaterThan(2);
  });

  it('put together give both texts back', () => {
    const before = 'Average release time fell\nfrom 11 days to 2.';
    const after = 'Average release time fell from 11 days to under 2, says the study.';
    const parts = wordsBetween(before, after, 'en');
    const join = (without: string) =>
      parts
        .filter(({ step }) => step !== without)
        .map(({ text }) => text)
        .join('');
    expect(join('added')).toBe(before);
    expect(join('removed')).toBe(after);
  });
});
