import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectWhole, pause, Stage } from './stage.js';

const password = 'keystore-of-a-test';

/** A certificate for 127.0.0.1, in the broker's form and as PEM for those who trust it. */
function certificate(folder: string) {
  const [store, pem] = [join(folder, 'broker.p12'), join(folder, 'broker.pem')];
  const at = ['-keystore', store, '-storepass', password, '-alias', 'broker'];
  const name = ['-dname', 'CN=127.0.0.1', '-ext', 'san=ip:127.0.0.1'];
  keytool('-genkeypair', ...at, '-keyalg', 'RSA', '-validity', '2', '-storetype', 'PKCS12', ...name);
  keytool('-exportcert', ...at, '-rfc', '-file', pem);
  return { store, pem };
}

function keytool(...options: string[]) {
  const { status, stdout, stderr } = spawnSync('keytool', options, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`keytool ${options[0]}: ${stdout}${stderr}`);
}

describe('a broker that speaks TLS and knows its services by SCRAM', () => {
  let folder: string;
  let pem: string;
  let stage: Stage;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'digital-customs-tls-'));
    const made = certificate(folder);
    pem = made.pem;
    const users = [
      'SCRAM-SHA-512=[name=services,password=services-own]',
      'SCRAM-SHA-512=[name=broker,password=brokers-own]',
    ];
    const settings = {
      'listener.security.protocol.map': 'PLAINTEXT:SASL_SSL,CONTROLLER:PLAINTEXT',
      'inter.broker.listener.name': 'PLAINTEXT',
      'sasl.enabled.mechanisms': 'SCRAM-SHA-512',
      'sasl.mechanism.inter.broker.protocol': 'SCRAM-SHA-512',
      'listener.name.plaintext.scram-sha-512.sasl.jaas.config':
        'org.apache.kafka.common.security.scram.ScramLoginModule required username="broker" password="brokers-own";',
      'ssl.keystore.location': made.store,
      'ssl.keystore.password': password,
      'ssl.key.password': password,
      'ssl.truststore.location': made.store,
      'ssl.truststore.password': password,
    };
    stage = await Stage.set(1, { settings, users });
  });
  afterAll(async () => {
    await stage?.strike();
    rmSync(folder, { recursive: true, force: true });
  });

  const as = (more: Record<string, string>) => ({
    KAFKA_TLS: '1',
    KAFKA_CA_FILE: pem,
    KAFKA_SASL: 'scram-sha-512',
    KAFKA_USERNAME: 'services',
    KAFKA_PASSWORD: 'services-own',
    ...more,
  });

  it('carries events for who trusts its certificate and has the password', async () => {
    const counting = await stage.serve('counting', as({}));
    await stage.serve('watching', as({}));
    await stage.write(counting, 'secret', 200);
    await stage.settle(15);
    await expectWhole(stage, as({}));
  });

  it.each([
    ['does not trust the certificate', { KAFKA_CA_FILE: '' }, /certificate/i],
    ['has another password', { KAFKA_PASSWORD: 'wrong' }, /authentication/i],
  ])('is not open to a service that %s, which says so and goes on answering', async (_, more, said) => {
    const locked = await stage.serve('watching', as(more));
    for (let attempt = 0; attempt < 150 && !said.test(locked.said()); attempt++) await pause(100);
    expect(locked.said()).toMatch(said);
    expect((await fetch(`${locked.ready.url}/api/health/ready`)).status).toBe(503);
    await locked.kill();
  });
});
