import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KafkaCluster } from '../kafka/kafka-cluster.js';
import { freePorts } from '../ports.js';
import { Child } from '../processes/child.js';
import { Program } from './program.js';

export interface Account {
  email: string;
  password: string;
  role: string;
  member?: string;
}

/** The whole product at an address, however it is put together. */
export interface Product {
  url: string;
  account(role: string, member?: string): Account;
  /** Its programs by name. */
  programs: Map<string, Program>;
  close(): Promise<void>;
}

/** In one process on embedded parts. */
export async function startStandalone(): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'digital-customs-system-'));
  const [port] = await freePorts(1);
  const standalone = await Program.start('standalone', { DATA_DIR: folder, PORT: String(port) });
  return {
    url: `http://127.0.0.1:${port}`,
    account: accountsIn(folder),
    programs: new Map([['standalone', standalone]]),
    async close() {
      await standalone.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every service and the gateway a process of its own, on a real Kafka, with the embedded document server for all. */
export async function startApart(): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'digital-customs-system-'));
  const kafka = await KafkaCluster.start();
  const documents = await Child.start<{ uri: string }>('documents.js', [folder], {});
  const programs = new Map<string, Program>();
  const close = async () => {
    await Promise.all([...programs.values()].map((program) => program.end()));
    await documents.stop();
    await kafka.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const [gateway, identity, repository, search] = (await freePorts(4)).map(String) as [string, string, string, string];
  const at = (port: string) => `http://127.0.0.1:${port}`;
  const shared = {
    MONGODB_URI: documents.ready.uri,
    KAFKA_BROKERS: kafka.brokers,
    KAFKA_PARTITIONS: '4',
    KAFKA_REPLICATION: '1',
    JWKS_URL: `${at(identity)}/api/auth/keys`,
    DATA_DIR: folder,
    PUBLIC_URL: at(gateway),
  };
  try {
    const start = async (name: string, settings: Record<string, string>) =>
      void programs.set(name, await Program.start(name, settings));
    await Promise.all([
      start('identity', { ...shared, PORT: identity }),
      start('repository', { ...shared, PORT: repository }),
      start('search', { ...shared, PORT: search }),
      start('gateway', {
        PORT: gateway,
        PUBLIC_URL: at(gateway),
        IDENTITY_URL: at(identity),
        REPOSITORY_URL: at(repository),
        SEARCH_URL: at(search),
      }),
    ]);
  } catch (error) {
    await close();
    throw error;
  }
  return { url: at(gateway), account: accountsIn(folder), programs, close };
}

const accountsIn = (folder: string) => (role: string, member?: string) => {
  const accounts = JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8')) as Account[];
  return accounts.find((account) => account.role === role && account.member === member)!;
};
