import {
  ProviderContent,
  RadarEntries,
  ResearchNoteContent,
  technologies,
  TechnologyRecord,
} from '@digital-customs/contracts';
import { firstRadar, sampleNotes, sampleProviders, technologyRecords } from './technologies.js';

describe('the reference data on technologies', () => {
  it('describes each technology of the vocabulary, the seven of the study report marked', () => {
    const records = technologyRecords().map((record) => TechnologyRecord.parse(record));
    expect(records.map(({ code }) => code)).toEqual(technologies.map(({ code }) => code));
    expect(records.filter(({ ofTheSeven }) => ofTheSeven).map(({ code }) => code)).toEqual([
      'blockchain',
      'iot',
      'big-data-ai',
      'biometrics',
      'drones',
      'immersive-reality',
      '3d-printing',
    ]);
  });

  it('places each on the first radar, with a reason in both languages', () => {
    const { entries } = RadarEntries.parse({ entries: firstRadar().entries });
    expect(entries.map(({ technology }) => technology).sort()).toEqual(technologies.map(({ code }) => code).sort());
  });

  it('has providers and notes that a partner could have offered', () => {
    for (const { content } of sampleProviders()) expect(ProviderContent.parse(content)).toEqual(content);
    for (const { content } of sampleNotes()) expect(ResearchNoteContent.parse(content)).toEqual(content);
  });
});
