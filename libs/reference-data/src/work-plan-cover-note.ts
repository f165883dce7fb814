import { readFileSync } from 'node:fs';
import { BodyCode, NewPlanDecision, TitlesByLanguage } from '@digital-customs/contracts';
import { z } from 'zod';

const CoverNote = z.strictObject({
  source: z.string(),
  actions: z.array(z.strictObject({ code: z.string(), body: BodyCode, titles: TitlesByLanguage })),
  decisions: z.array(z.strictObject({ id: z.string(), ...NewPlanDecision.shape })),
});

/** What the cover note of the Work Plan 2016-2018 expects of bodies, and the guidance that it reports. */
export const workPlanCoverNote = () =>
  CoverNote.parse(
    JSON.parse(readFileSync(new URL('../data/work-plan-2016-2018.cover-note.json', import.meta.url), 'utf8')),
  );
