import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, hasRole, MaturityModel, MaturityModelList, ModelDocument } from '@digital-customs/contracts';
import { Allow, By, type Stored } from '@digital-customs/platform';
import { z } from 'zod';
import type { ModelState } from './model.js';
import { ModelBook, modelView, unknownVersion } from './model-book.js';
import { ModelStore } from './model.store.js';
import { questionsOf } from './models.js';

const schemaPath = '/api/maturity/models/schema';

@ApiTags('maturity')
@Controller('maturity/models')
export class ReadModels {
  constructor(
    private readonly book: ModelBook,
    private readonly store: ModelStore,
  ) {}

  /** The versions of the maturity model, the newest number first; drafts are seen by the secretariat. */
  @Get()
  @Allow('maturity.read')
  @ApiOkResponse({ standardSchema: MaturityModelList })
  async list(@By() actor: Actor): Promise<MaturityModelList> {
    const inForce = await this.book.versionInForce();
    const seen = (await this.store.list()).filter((model) => maySee(actor, model));
    return {
      items: seen.map((stored) => {
        const { version, status, stage, title, basedOn, consultation, endorsement, ...rest } = modelView(
          stored,
          inForce,
        );
        const criteria = questionsOf(rest).length - rest.enablers.length;
        return {
          version,
          status,
          stage,
          inForce: rest.inForce,
          title,
          basedOn,
          consultation,
          endorsement,
          criteria,
        };
      }),
    };
  }

  /** What a model as a file has to look like: JSON Schema, draft 2020-12. */
  @Get('schema')
  @Allow('maturity.read')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  schema(): object {
    return z.toJSONSchema(ModelDocument, { io: 'input' });
  }

  /** Levels, segments with their criteria, enablers and scoring of a version; `current` is the one in force. */
  @Get(':version')
  @Allow('maturity.read')
  @ApiOkResponse({ standardSchema: MaturityModel })
  async read(@Param('version') version: string, @By() actor: Actor): Promise<MaturityModel> {
    const inForce = await this.book.versionInForce();
    return modelView(await this.seen(version === 'current' ? inForce : version, actor), inForce);
  }

  /** The version as a file that the import takes. */
  @Get(':version/export')
  @Allow('maturity.read')
  @ApiProduces('application/json')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@Param('version') version: string, @By() actor: Actor): Promise<StreamableFile> {
    const { basedOn, content } = await this.seen(version, actor);
    const document: z.infer<typeof ModelDocument> = { $schema: schemaPath, version, basedOn, ...content };
    return new StreamableFile(Buffer.from(`${JSON.stringify(document, null, 2)}\n`), {
      type: 'application/json; charset=utf-8',
      disposition: `attachment; filename="digital-customs-maturity-model-${version}.json"`,
    });
  }

  private async seen(version: string, actor: Actor): Promise<Stored<ModelState>> {
    await this.book.ensureFirst();
    const stored = await this.store.load(version);
    if (!maySee(actor, stored)) throw unknownVersion();
    return stored;
  }
}

const maySee = (actor: Actor, { stage }: ModelState) => stage !== 'draft' || hasRole(actor, 'secretariat');
