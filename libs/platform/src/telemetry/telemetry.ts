import type { PlatformSettings } from '../config/platform.config.js';
import { beginMeasuring } from './measures.js';
import { serveMeasures } from './serve-measures.js';
import { exportTraces } from './tracing.js';

/** Starts what the settings ask for: the export of traces, and the address that Prometheus reads. Before anything else. */
export async function startTelemetry(program: string, settings: PlatformSettings): Promise<() => Promise<void>> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: collector, METRICS_PORT: port, METRICS_HOST: host } = settings;
  const stopTraces = collector ? await exportTraces(program, collector) : undefined;
  const stopMeasures = port === undefined ? undefined : await serveMeasures(await beginMeasuring(program), host, port);
  return async () => {
    await Promise.allSettled([stopTraces?.(), stopMeasures?.()]);
  };
}
