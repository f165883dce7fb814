import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { LinkedSegmentList, LinkedSegmentsQuery } from '@digital-customs/contracts';
import { Allow } from '@digital-customs/platform';
import type { z } from 'zod';
import { ModelBook } from './model-book.js';

@ApiTags('maturity')
@Controller('maturity/segments')
export class ListSegments {
  constructor(private readonly models: ModelBook) {}

  /** The segments of the model in force by what they are linked to: a theme, a topic of the Work Plan, a measure of the TFA. */
  @Get()
  @Allow('maturity.read')
  @ApiOkResponse({ standardSchema: LinkedSegmentList })
  async list(
    @Query({ schema: LinkedSegmentsQuery }) { theme, topic, tfa }: z.infer<typeof LinkedSegmentsQuery>,
  ): Promise<z.infer<typeof LinkedSegmentList>> {
    const { version, segments } = await this.models.inForce();
    return {
      model: version,
      items: segments
        .filter((one) => !theme || one.themes.includes(theme))
        .filter((one) => !topic || one.topics.includes(topic))
        .filter((one) => !tfa || one.tfaMeasures.includes(tfa))
        .map(({ id, themes, topics, tfaMeasures, criteria }) => ({
          ...{ id, themes, topics, tfaMeasures },
          criteria: criteria.length,
        })),
    };
  }
}
