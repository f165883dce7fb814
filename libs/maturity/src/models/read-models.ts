import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { MaturityModel, MaturityModelList } from '@digital-customs/contracts';
import { Allow } from '@digital-customs/platform';
import type { z } from 'zod';
import { modelOf, models } from './models.js';

@ApiTags('maturity')
@Controller('maturity/models')
export class ReadModels {
  /** The versions of the maturity model, newest first. */
  @Get()
  @Allow('maturity.read')
  @ApiOkResponse({ standardSchema: MaturityModelList })
  list(): z.infer<typeof MaturityModelList> {
    return {
      items: models.map(({ version, status, title, segments }) => ({
        version,
        status,
        title,
        criteria: segments.reduce((sum, { criteria }) => sum + criteria.length, 0),
      })),
    };
  }

  /** Levels, segments with their criteria, and enablers. */
  @Get(':version')
  @Allow('maturity.read')
  @ApiOkResponse({ standardSchema: MaturityModel })
  read(@Param('version') version: string): MaturityModel {
    return modelOf(version);
  }
}
