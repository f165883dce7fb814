import { z } from 'zod';
import { RadarRing, TechnologyCode, technologyKinds } from '../vocabularies/technologies.js';
import { codeIn } from '../vocabularies/term.js';
import { Movement, TechnologyEvidence } from './radar.js';

const Words = z.object({ en: z.string(), fr: z.string() });

/** A technology as the reference data describes it. */
export const TechnologyRecord = z
  .object({
    code: TechnologyCode,
    kind: codeIn(technologyKinds),
    names: Words,
    definition: Words,
    inCustoms: Words.meta({ description: 'What Customs does or could do with it' }),
    ofTheSeven: z.boolean().meta({ description: 'One of the seven of the WCO/WTO study report' }),
    words: z.array(z.string()).meta({ description: 'By which practices name it' }),
    tfaMeasures: z.array(z.string()),
    workPlanTopics: z.array(z.string()),
    sources: z.array(z.string()),
    certainty: Words.meta({ description: 'How sure the text is' }),
  })
  .meta({ id: 'TechnologyRecord' });
export type TechnologyRecord = z.infer<typeof TechnologyRecord>;

export const TechnologyLine = TechnologyRecord.extend({
  ring: RadarRing.nullable().meta({ description: 'In the latest edition of the radar' }),
  evidence: TechnologyEvidence.meta({ description: 'Counted now, of what the reader may see' }),
}).meta({ id: 'TechnologyLine' });
export type TechnologyLine = z.infer<typeof TechnologyLine>;
export const TechnologyList = z.object({ items: z.array(TechnologyLine) }).meta({ id: 'TechnologyList' });
export type TechnologyList = z.infer<typeof TechnologyList>;

export const TechnologyView = TechnologyLine.extend({
  editions: z.array(
    z.object({
      edition: z.string(),
      publishedAt: z.iso.datetime(),
      ring: RadarRing,
      movement: Movement,
      reason: Words,
    }),
  ),
  found: z
    .array(z.string())
    .meta({ description: 'Words of practices and innovations that name it: values of the facet technology' }),
}).meta({ id: 'TechnologyView' });
export type TechnologyView = z.infer<typeof TechnologyView>;
