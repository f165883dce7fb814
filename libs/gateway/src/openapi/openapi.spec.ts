import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Allow, IfMatch, OnceKey } from '@digital-customs/platform/edge';
import { ApiNoContentResponse, ApiOkResponse } from '@digital-customs/platform/openapi';
import { startTestApp, type TestApp } from '@digital-customs/testing';
import { z } from 'zod';
import { openApiOf } from './build-openapi.js';

const Place = z.object({ name: z.string(), kind: z.string().default('port') }).meta({ id: 'Place' });
const Trip = z.object({ to: Place, note: z.string() }).meta({ id: 'Trip' });
const Fare = z.object({ amount: z.number() }).meta({ id: 'Fare' });
const Wanted = z.strictObject({ q: z.string().max(9).default(''), year: z.coerce.number().int().optional() });

@Controller('trips')
class ListTrips {
  @Get()
  @Allow('search.read')
  @ApiOkResponse({ standardSchema: Fare })
  list(@Query({ schema: Wanted }) wanted: z.infer<typeof Wanted>) {
    return wanted;
  }
}

@Controller('trips/:id')
class ChangeTrip {
  @Put()
  @Allow('practice.review')
  @ApiOkResponse({ standardSchema: Trip })
  change(@Param('id') id: string, @Body({ schema: Trip }) trip: z.infer<typeof Trip>, @IfMatch() version?: number) {
    return { id, trip, version };
  }

  @Post('end')
  @Allow('practice.review')
  @HttpCode(204)
  @ApiNoContentResponse()
  end(@Param('id') id: string, @OnceKey() once?: string) {
    return [id, once];
  }
}

interface Operation {
  operationId: string;
  parameters: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
  security?: object[];
}

describe('the OpenAPI document', () => {
  let test: TestApp;
  let document: OpenAPIObject;
  beforeAll(async () => {
    test = await startTestApp({
      imports: [{ module: class Trips {}, controllers: [ListTrips, ChangeTrip] }],
    });
    document = await openApiOf(test.app);
  });
  afterAll(() => test.close());

  const operationsOf = () =>
    Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ path, method, operation: operation as Operation })),
    );
  const operation = (id: string) => operationsOf().find((one) => one.operation.operationId === id)!.operation;
  const schemas = () => document.components!.schemas as Record<string, { required?: string[] }>;

  it('is of version 3.1 and names every route, each by a name of its own', () => {
    expect(document.openapi).toBe('3.1.0');
    const names = operationsOf().map((one) => `${one.method} ${one.path} ${one.operation.operationId}`);
    expect(names).toEqual(
      expect.arrayContaining([
        'get /api/trips listTrips',
        'put /api/trips/{id} changeTrip',
        'post /api/trips/{id}/end endTrip',
        'get /api/health/live liveHealth',
        'get /api/openapi.json readOpenApi',
      ]),
    );
    expect(new Set(operationsOf().map((one) => one.operation.operationId)).size).toBe(names.length);
  });

  it('points nowhere where there is nothing', () => {
    const pointers = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
    expect(pointers.length).toBeGreaterThan(5);
    for (const [, name] of pointers) expect(Object.keys(schemas())).toContain(name);
  });

  it('declares each parameter of a path, and those of queries by their schema', () => {
    for (const { path, operation } of operationsOf())
      for (const [, name] of path.matchAll(/\{(\w+)\}/g))
        expect(operation.parameters).toContainEqual(expect.objectContaining({ name, in: 'path', required: true }));
    expect(operation('listTrips').parameters).toEqual([
      expect.objectContaining({ name: 'q', in: 'query', required: false }),
      expect.objectContaining({ name: 'year', in: 'query', required: false }),
    ]);
  });

  it('asks of a request what must be given, and promises of an answer all that it holds', () => {
    expect(operation('changeTrip').requestBody!.content['application/json']!.schema).toEqual({
      $ref: '#/components/schemas/TripInput',
    });
    expect(operation('changeTrip').responses['200']!.content!['application/json']!.schema).toEqual({
      $ref: '#/components/schemas/Trip',
    });
    expect(schemas()['PlaceInput']!.required).toEqual(['name']);
    expect(schemas()['Place']!.required).toEqual(['name', 'kind']);
    expect(Object.keys(schemas())).not.toContain('FareInput');
  });

  it('tells the headers that a route reads, and who may call it', () => {
    const headersOf = (id: string) =>
      operation(id).parameters.flatMap((one) => (one.in === 'header' ? [one.name] : []));
    expect(headersOf('changeTrip')).toEqual(['If-Match']);
    expect(headersOf('endTrip')).toEqual(['Idempotency-Key']);
    expect(operation('changeTrip').security).toEqual([{ session: [] }]);
    expect(operation('listTrips').security).toEqual([{}, { key: [] }]);
  });

  it('answers every operation with a problem document when it cannot do it', () => {
    for (const one of operationsOf())
      expect(one.operation.responses['default']!.content!['application/problem+json']!.schema).toEqual({
        $ref: '#/components/schemas/Problem',
      });
  });
});
