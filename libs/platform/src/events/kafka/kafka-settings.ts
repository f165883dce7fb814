import { z } from 'zod';

const flag = z.enum(['0', '1']).transform((value) => value === '1');
const brokers = /^[\w.-]+:\d+(,[\w.-]+:\d+)*$/;

/** How to reach Kafka and how its topics are made. Without KAFKA_BROKERS events go through the log in the document store. */
export const KafkaSettings = z.object({
  KAFKA_BROKERS: z.string().regex(brokers, 'is not a list of brokers').optional().meta({
    description: 'host:port,host:port, or nothing for the event log in the document store',
  }),
  KAFKA_TLS: flag.default(false).meta({ description: '1 to speak TLS with the brokers' }),
  KAFKA_CA_FILE: z.string().optional().meta({ description: 'a PEM file of authorities to trust besides the usual' }),
  KAFKA_CERT_FILE: z.string().optional().meta({ description: 'a PEM file with the certificate of this client' }),
  KAFKA_KEY_FILE: z.string().optional().meta({ description: 'a PEM file with the key of KAFKA_CERT_FILE' }),
  KAFKA_SASL: z
    .enum(['plain', 'scram-sha-256', 'scram-sha-512'])
    .default('scram-sha-512')
    .meta({ description: 'plain, scram-sha-256 or scram-sha-512; counts where KAFKA_USERNAME is given' }),
  KAFKA_USERNAME: z.string().optional().meta({ description: 'the name to sign in to the brokers with' }),
  KAFKA_PASSWORD: z.string().optional().meta({ description: 'the password of KAFKA_USERNAME' }),
  KAFKA_PARTITIONS: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000)
    .default(12)
    .meta({ description: 'the partitions of each topic, at least as many as replicas of a service, for example 12' }),
  KAFKA_REPLICATION: z.coerce
    .number()
    .int()
    .min(1)
    .max(9)
    .default(3)
    .meta({ description: 'on how many brokers each topic is kept, for example 3' }),
});
export type KafkaSettings = z.infer<typeof KafkaSettings>;
