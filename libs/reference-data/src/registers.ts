import { readFileSync } from 'node:fs';
import { InstrumentContent, MeasureContent } from '@digital-customs/contracts';
import { z } from 'zod';

const Instruments = z.strictObject({
  basis: z.string(),
  instruments: z.array(z.strictObject({ code: z.string(), content: InstrumentContent })),
});
const Measures = z.strictObject({
  basis: z.string(),
  measures: z.array(z.strictObject({ code: z.string(), content: MeasureContent })),
});

/** The instruments, tools and systems that the Work Plan names, of data/instruments.json, which says what is editorial. */
export const referenceInstruments = () => Instruments.parse(read('instruments.json')).instruments;

/** What supports each measure of the Trade Facilitation Agreement beside the register, of data/tfa-mapping.json. */
export const referenceMeasures = () => Measures.parse(read('tfa-mapping.json')).measures;

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8'));
