import { randomBytes } from 'node:crypto';
import { context, type Context, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';

const w3c = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** A piece of work within a trace. */
export interface Piece {
  /** For whoever goes on with it: the W3C header of this piece. */
  traceparent: string;
  /** `problem` says that it went wrong, and why. */
  end(problem?: string): void;
}

export type PieceKind = 'server' | 'consumer';

const kinds: Record<PieceKind, SpanKind> = {
  server: SpanKind.SERVER,
  consumer: SpanKind.CONSUMER,
};

/**
 * Begins a piece of work under the one that `traceparent` names, or a trace of its own. Where no exporter is set nothing is
 * recorded, but the trace's id still travels along: through HTTP, events and log lines.
 */
export function beginPiece(
  name: string,
  kind: PieceKind,
  traceparent: string | undefined,
  attributes: Record<string, string | number> = {},
): Piece {
  const span = trace
    .getTracer('digital-customs')
    .startSpan(name, { kind: kinds[kind], attributes }, contextOf(traceparent));
  return {
    traceparent: headerOf(span) ?? traceparent ?? newTraceparent(),
    end(problem) {
      if (problem !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: problem });
      span.end();
    },
  };
}

export const isTraceparent = (text: unknown): text is string => typeof text === 'string' && w3c.test(text);

function contextOf(traceparent: string | undefined): Context {
  const [, traceId, spanId, flags] = traceparent?.match(w3c) ?? [];
  if (!traceId || !spanId || !flags) return context.active();
  return trace.setSpanContext(context.active(), {
    traceId,
    spanId,
    traceFlags: Number.parseInt(flags, 16),
    isRemote: true,
  });
}

function headerOf(span: Span): string | undefined {
  const given = span.spanContext();
  if (!trace.isSpanContextValid(given)) return undefined;
  return `00-${given.traceId}-${given.spanId}-${given.traceFlags.toString(16).padStart(2, '0')}`;
}

/** Sampled: whether it is exported is the exporter's matter. */
const newTraceparent = () => `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
