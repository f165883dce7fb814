import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { beginPiece, isTraceparent } from './spans.js';
import { recordTraces } from './tracing.js';

const given = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

describe('a trace', () => {
  it('keeps its id from piece to piece although nothing is recorded', () => {
    expect(beginPiece('read', 'server', given).traceparent).toBe(given);
    const begun = beginPiece('read', 'server', undefined).traceparent;
    expect(isTraceparent(begun)).toBe(true);
    expect(beginPiece('handle', 'consumer', begun).traceparent).toBe(begun);
  });

  it('is recorded as one tree of gateway, service and handling', async () => {
    const exporter = new InMemorySpanExporter();
    const stop = await recordTraces('spec', new SimpleSpanProcessor(exporter));
    const request = beginPiece('POST /api/practices', 'server', given);
    const inner = beginPiece('POST /api/practices', 'server', request.traceparent);
    const handle = beginPiece('index practice', 'consumer', inner.traceparent);
    handle.end('no room');
    inner.end();
    request.end();
    const spans = exporter.getFinishedSpans();
    expect(new Set(spans.map((span) => span.spanContext().traceId))).toEqual(new Set([given.split('-')[1]]));
    const parents = spans.map(({ parentSpanContext }) => parentSpanContext?.spanId);
    expect(parents).toEqual(
      [inner, request, { traceparent: given }].map(({ traceparent }) => traceparent.split('-')[2]),
    );
    expect(spans[0]!.status).toMatchObject({ message: 'no room' });
    expect(spans[0]!.resource.attributes['service.name']).toBe('digital-customs-spec');
    await stop();
  });
});
