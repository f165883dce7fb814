import { facetValues, matching } from './facet-values';

const nameOf = (value: string) => value.toUpperCase();

describe('the values of a facet', () => {
  it('come by how often they are found, then by name', () => {
    const values = facetValues({ counts: { xml: 2, edi: 5, api: 2 }, chosen: [], nameOf });
    expect(values.map(({ value }) => value)).toEqual(['edi', 'api', 'xml']);
  });

  it('keep the order of their vocabulary', () => {
    const vocabulary = ['1', '2', '3'].map((code) => ({ code, name: { en: code, fr: code } }));
    const values = facetValues({ counts: { '3': 9, '1': 1 }, chosen: [], nameOf, vocabulary });
    expect(values.map(({ value }) => value)).toEqual(['1', '3']);
  });

  it('keep a chosen value that is found nowhere, and drop others like it', () => {
    const values = facetValues({ counts: { edi: 1, fax: 0 }, chosen: ['telex'], nameOf });
    expect(values).toEqual([
      { value: 'edi', name: 'EDI', count: 1, chosen: false },
      { value: 'telex', name: 'TELEX', count: 0, chosen: true },
    ]);
  });

  it('are found by a part of the name without its accents', () => {
    const values = facetValues({
      counts: { CI: 1, PE: 1 },
      chosen: [],
      nameOf: (code) => (code === 'CI' ? 'Côte d’Ivoire' : 'Pérou'),
    });
    expect(matching(values, 'cote').map(({ value }) => value)).toEqual(['CI']);
    expect(matching(values, '').length).toBe(2);
  });
});
