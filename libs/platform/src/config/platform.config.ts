import { z } from 'zod';
import { KafkaSettings } from '../events/kafka/kafka-settings.js';
import { readSettings } from './settings.js';

const flag = z.enum(['0', '1']).transform((value) => value === '1');

export const PlatformSettings = z.object({
  HOST: z.string().default('127.0.0.1').meta({ description: 'the address to listen on' }),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(3000)
    .meta({ description: 'a port number, for example 3000' }),
  DATA_DIR: z.string().default('.data').meta({ description: 'the folder for everything that lasts' }),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({ description: 'the address under which people reach the portal, for example https://digital.example.org' }),
  DEMO: flag.default(true).meta({ description: '1 to make demonstration accounts, 0 to leave them out' }),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'is not a MongoDB address')
    .optional()
    .meta({ description: 'mongodb://user:password@host:port/, or nothing for the embedded store' }),
  MEILISEARCH_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({ description: 'http://search:7700, or nothing for the embedded index' }),
  MEILISEARCH_KEY: z
    .string()
    .min(16)
    .optional()
    .meta({ description: 'the key of the Meilisearch server, at least 16 characters' }),
  MEILISEARCH_INDEX: z
    .string()
    .regex(/^[a-zA-Z0-9_-]{1,200}$/)
    .default('digital-customs')
    .meta({ description: 'the name of the index: letters, digits, - and _' }),
  MEILISEARCH_EMBEDDER: z
    .string()
    .transform((text, context) => {
      try {
        return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
      } catch {
        context.addIssue({ code: 'custom', message: 'is not a JSON object' });
        return z.NEVER;
      }
    })
    .optional()
    .meta({ description: 'the settings of an embedder of Meilisearch as JSON, for search by meaning as well' }),
  HARVEST_INTERNAL: flag
    .default(false)
    .meta({ description: '1 to bring in records from repositories of private networks too' }),
  ...KafkaSettings.shape,
  MIGRATE: flag.default(true).meta({
    description: '1 to bring the data up to date at the start; 0 where `npm run migrate` does it before',
  }),
  METRICS_PORT: z.coerce
    .number()
    .int()
    .min(1)
    .max(65535)
    .optional()
    .meta({ description: 'the port on which Prometheus reads /metrics, for example 9464; nothing for no measures' }),
  METRICS_HOST: z.string().default('127.0.0.1').meta({ description: 'the address for METRICS_PORT' }),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({ description: 'the collector of traces, for example http://collector:4318; nothing for none' }),
  LOG_LEVEL: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'])
    .default('info')
    .meta({ description: 'silent, fatal, error, warn, info, debug or trace' }),
});
export type PlatformSettings = z.infer<typeof PlatformSettings>;

/** The process's settings. Throws `WrongSetting`. */
export const platformSettings = (): PlatformSettings => readSettings(PlatformSettings, process.env);
