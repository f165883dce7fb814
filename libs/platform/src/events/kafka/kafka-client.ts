import { readFileSync } from 'node:fs';
import { Logger } from '@nestjs/common';
import { type Admin, Kafka, type KafkaConfig, type LogEntry, logLevel, type SASLOptions } from 'kafkajs';
import type { KafkaSettings } from './kafka-settings.js';

/** Pauses between attempts to reach a broker, in milliseconds; short, so that its return is soon noticed. */
export const reconnect = { initialRetryTime: 100, maxRetryTime: 1_000, retries: 6 };

/** For about a minute: what is given up loses its place in a group, and takes six seconds to get a new one. */
export const keepTrying = { ...reconnect, retries: 60 };

/** A client of the brokers that the settings name. Throws where a file of the settings cannot be read. */
export function kafkaClient(settings: KafkaSettings, retry = reconnect): Kafka {
  const sasl = saslOf(settings);
  return new Kafka({
    clientId: 'digital-customs',
    brokers: (settings.KAFKA_BROKERS ?? '').split(','),
    connectionTimeout: 3_000,
    authenticationTimeout: 5_000,
    requestTimeout: 10_000,
    retry,
    ssl: tlsOf(settings),
    ...(sasl && { sasl }),
    logLevel: logLevel.WARN,
    logCreator: () => log,
  });
}

/** Does something with an administrator's connection of its own. */
export async function administer<T>(kafka: Kafka, work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

function tlsOf(settings: KafkaSettings): KafkaConfig['ssl'] {
  if (!settings.KAFKA_TLS) return false;
  const { KAFKA_CA_FILE: ca, KAFKA_CERT_FILE: cert, KAFKA_KEY_FILE: key } = settings;
  return {
    ...(ca && { ca: [readFileSync(ca, 'utf8')] }),
    ...(cert && { cert: readFileSync(cert, 'utf8') }),
    ...(key && { key: readFileSync(key, 'utf8') }),
  };
}

function saslOf(settings: KafkaSettings): SASLOptions | undefined {
  const { KAFKA_USERNAME: username, KAFKA_PASSWORD: password = '', KAFKA_SASL: mechanism } = settings;
  return username ? ({ mechanism, username, password } as SASLOptions) : undefined;
}

const logger = new Logger('Kafka');

/** The client repeats itself while a broker is away; what matters is said once by who waits for it. */
const log = ({ namespace, log: { message, ...more } }: LogEntry) =>
  logger.debug(`${namespace}: ${message} ${more['error'] ? String(more['error']) : ''}`);
