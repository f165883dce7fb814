import { Body, Controller, Get, Header, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiProduces, ApiQuery, ApiTags } from '@digital-customs/platform/openapi';
import { Allow, Clock, publicAddress, ReadForm, type RunSettings, SETTINGS } from '@digital-customs/platform';
import type { FastifyRequest } from 'fastify';
import { HarvestedItems } from './harvest.js';
import * as answers from './oai-answer.js';
import { OaiError, type OaiRequest, readRequest, requireThere } from './oai-request.js';
import { ResumptionTokens } from './resumption.js';

const pageSize = 100;

@ApiTags('dissemination')
@Controller('oai')
export class OaiRoutes {
  constructor(
    private readonly items: HarvestedItems,
    private readonly tokens: ResumptionTokens,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: RunSettings,
  ) {}

  /** What is open to everyone, for harvesters of OAI-PMH 2.0: six verbs, Dublin Core, sets by type and region. */
  @Get()
  @Allow('feed.read')
  @Header('Content-Type', 'text/xml; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  @ApiProduces('text/xml')
  @ApiQuery({ name: 'verb', required: true, schema: { type: 'string' }, description: 'As ListRecords' })
  @ApiOkResponse({ schema: { type: 'string' } })
  get(@Req() request: FastifyRequest): Promise<string> {
    return this.answer(request, new URLSearchParams(request.url.split('?')[1] ?? ''));
  }

  /** The same, with the arguments in a form. */
  @Post()
  @HttpCode(200)
  @Allow('feed.read')
  @ReadForm()
  @Header('Content-Type', 'text/xml; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiProduces('text/xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  post(@Req() request: FastifyRequest, @Body() form: unknown): Promise<string> {
    return this.answer(request, new URLSearchParams(typeof form === 'string' ? form : ''));
  }

  private async answer(request: FastifyRequest, query: URLSearchParams): Promise<string> {
    const asked = { address: publicAddress(this.settings, request), at: this.clock.now(), given: {} };
    try {
      const read = readRequest(query);
      try {
        return await this.answerTo(read, { ...asked, given: read.given });
      } catch (error) {
        if (error instanceof OaiError) return await answers.refusal({ ...asked, given: read.given }, error);
        throw error;
      }
    } catch (error) {
      if (!(error instanceof OaiError)) throw error;
      return answers.refusal(asked, error);
    }
  }

  private async answerTo(request: OaiRequest, asked: answers.Answering): Promise<string> {
    const { address } = asked;
    requireThere(request);
    switch (request.verb) {
      case 'Identify': {
        const earliest = (await this.items.earliest()) ?? `${asked.at.toISOString().slice(0, 19)}Z`;
        return answers.answer(asked, (part) => answers.writeIdentity(part, address, earliest));
      }
      case 'ListMetadataFormats':
        if (request.identifier !== null) await this.known(request.identifier, address);
        return answers.answer(asked, answers.writeFormats);
      case 'ListSets':
        if (request.token !== null) throw new OaiError('badResumptionToken', 'The sets come in one answer.');
        return answers.answer(asked, answers.writeSets);
      case 'GetRecord': {
        const item = await this.known(request.identifier!, address);
        return answers.answer(asked, (part) => answers.writeRecord(part, item, address));
      }
      default:
        return this.list(request, asked);
    }
  }

  private async known(identifier: string, address: string) {
    const id = answers.idIn(identifier, address);
    const item = id === null ? null : await this.items.one(id);
    if (!item) throw new OaiError('idDoesNotExist', 'There is no such record.');
    return item;
  }

  private async list({ verb, token, list: given }: OaiRequest, asked: answers.Answering): Promise<string> {
    const place = token === null ? null : await this.tokens.read(verb, token);
    const list = place?.list ?? given;
    const found = await this.items.list(list, place?.after ?? null, pageSize);
    const page = found.slice(0, pageSize);
    const last = page.at(-1);
    if (!last)
      throw place
        ? new OaiError('badResumptionToken', 'The list has ended.')
        : new OaiError('noRecordsMatch', 'Nothing has changed in that set and time.');
    const total = place?.total ?? (await this.items.count(list));
    const sent = place?.sent ?? 0;
    const next =
      found.length > pageSize
        ? await this.tokens.write({
            verb,
            list,
            after: { stamp: last.harvest.stamp, id: last._id },
            sent: sent + page.length,
            total,
          })
        : null;
    const write = verb === 'ListRecords' ? answers.writeRecord : answers.writeHeader;
    return answers.answer(asked, (part) => {
      for (const item of page) write(part, item, asked.address);
      if (next) answers.writeToken(part, { ...next, sent, total });
      else if (place) answers.writeToken(part, { token: '', sent, total });
    });
  }
}
