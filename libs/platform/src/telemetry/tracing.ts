import type { SpanProcessor } from '@opentelemetry/sdk-trace-node';

/** Stops the export, with what is still to be sent. */
export type StopTracing = () => Promise<void>;

/**
 * Sends traces to the collector at `endpoint` (OTLP over HTTP, as `http://collector:4318`). The SDK is loaded here and
 * nowhere else, so that it costs nothing where there is no collector. A collector that is away holds up nothing.
 */
export async function exportTraces(name: string, endpoint: string): Promise<StopTracing> {
  const [{ BatchSpanProcessor }, { OTLPTraceExporter }] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces`, timeoutMillis: 5_000 });
  return recordTraces(name, new BatchSpanProcessor(exporter));
}

/** Records traces under the process's name with a processor. */
export async function recordTraces(name: string, processor: SpanProcessor): Promise<StopTracing> {
  const [{ NodeTracerProvider }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/resources'),
  ]);
  const resource = resourceFromAttributes({ 'service.name': `digital-customs-${name}` });
  const provider = new NodeTracerProvider({ resource, spanProcessors: [processor] });
  provider.register();
  return () => provider.shutdown();
}
