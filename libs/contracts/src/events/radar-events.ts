import { z } from 'zod';
import { RadarCode, RadarEntry } from '../api/radar.js';
import { TechnologyRecord } from '../api/technologies.js';
import { defineEvent } from './envelope.js';

export const technologyPublished = defineEvent(
  'repository.technology',
  'repository.technology-published.v1',
  TechnologyRecord,
);

const radar = 'repository.radar';
export const radarEditionDrafted = defineEvent(
  radar,
  'repository.radar-edition-drafted.v1',
  z.object({ edition: RadarCode, previous: RadarCode.nullable() }),
);
export const radarEditionPublished = defineEvent(
  radar,
  'repository.radar-edition-published.v1',
  z.object({
    edition: RadarCode,
    previous: RadarCode.nullable(),
    entries: z.array(RadarEntry),
    publishedAt: z.iso.datetime(),
  }),
);
