import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, AskedOpinions, reviewingBodies } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { withContact } from '../contributions/view.js';
import { InnovationStore } from './innovation.store.js';
import { lineFor } from './innovation-view.js';
import { speaksFor } from './triage.js';

@ApiTags('innovations')
@Controller('innovations/opinions')
export class ListAskedOpinions {
  constructor(private readonly innovations: InnovationStore) {}

  /** What your body is asked for its opinion on, with the text as it stands, and what it has said. */
  @Get()
  @Allow('innovation.opine')
  @ApiOkResponse({ standardSchema: AskedOpinions })
  async list(@By() actor: Actor): Promise<z.infer<typeof AskedOpinions>> {
    const bodies = reviewingBodies.filter((body) => speaksFor(actor, body));
    const asked = await this.innovations.waiting({ 'triage.opinions.body': { $in: bodies } });
    return {
      items: asked.map((innovation) => ({
        ...lineFor(innovation, true),
        content: withContact(innovation.revision!.content, actor),
        opinions: innovation.triage.opinions.filter(({ body }) => speaksFor(actor, body)),
      })),
    };
  }
}
