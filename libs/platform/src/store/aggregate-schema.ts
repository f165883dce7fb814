import { Schema, type SchemaDefinition } from 'mongoose';
import type { Envelope } from '@digital-customs/contracts';

/** How an aggregate lies in its collection: its state between what the platform keeps. */
export type Stored<State> = State & {
  _id: string;
  /** Grows by one with each change. */
  version: number;
  /** How many events it has had. */
  sequence: number;
  /** Events not yet acknowledged by the transport, oldest first. */
  outbox: Envelope[];
  /** Present while the outbox may hold something; indexed, so that a sweep finds it. */
  pending?: boolean;
  /** Idempotency keys of the latest changes. */
  commands?: string[];
};

/**
 * A Mongoose schema for an aggregate. Its state has been checked by zod, so Mongoose neither casts nor validates;
 * `fields` lists the state's top-level names, and indexes are added by the caller.
 */
export function aggregateSchema(fields: readonly string[]): Schema {
  const state = Object.fromEntries(fields.map((field) => [field, { type: Schema.Types.Mixed }]));
  const definition: SchemaDefinition = {
    ...state,
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    sequence: { type: Number, required: true },
    outbox: { type: [Schema.Types.Mixed], default: undefined },
    pending: { type: Boolean },
    commands: { type: [String], default: undefined },
  };
  const schema = new Schema(definition, { minimize: false, versionKey: false, autoIndex: false });
  schema.index({ pending: 1 }, { sparse: true });
  return schema;
}
