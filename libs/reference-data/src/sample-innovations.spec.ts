import { sampleInnovations } from './sample-innovations.js';
import { samplePractices } from './sample-practices.js';

describe('the sample innovations', () => {
  const practices = new Set(samplePractices().map(({ id }) => id));

  it('have ids of their own and name practices that are there', () => {
    const ids = sampleInnovations().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(8);
    for (const { id, content } of sampleInnovations()) {
      expect(practices.has(id)).toBe(false);
      expect(content.practices.filter((practice) => !practices.has(practice))).toEqual([]);
    }
  });

  it('name a source and a risk each', () => {
    for (const { content } of sampleInnovations()) {
      expect(content.sources.length).toBeGreaterThan(0);
      expect(content.texts.en?.risks).not.toBe('');
    }
  });
});
