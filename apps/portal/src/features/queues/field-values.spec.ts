import { PracticeContent } from '@digital-customs/contracts';
import { fieldValues } from './field-values';

describe('fieldValues', () => {
  const content = PracticeContent.parse({
    texts: { en: { title: 'One window', summary: 'In short.' } },
    themes: ['single-window'],
    year: 2019,
    results: [{ indicator: 'Release time', value: '2', unit: 'hours' }],
    audience: { kind: 'region', regions: ['ESA', 'WCA'] },
  });

  it('names each field that holds something by the path that comments use', () => {
    expect(fieldValues(content).map(({ path }) => path)).toEqual([
      'texts.en.title',
      'texts.en.summary',
      'texts.en.standing',
      'status',
      'year',
      'certainty',
      'themes',
      'results',
      'audience',
    ]);
  });

  it('writes a result and an audience as one line', () => {
    const of = (path: string) => fieldValues(content).find((field) => field.path === path)?.values;
    expect(of('results')).toEqual(['Release time: 2 hours']);
    expect(of('audience')).toEqual(['region ESA WCA']);
  });
});
