import { expectWhole, pause, Stage } from './stage.js';

/** A broker that lets in who has a password. */
const settings = {
  'listener.security.protocol.map': 'PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT',
  'inter.broker.listener.name': 'PLAINTEXT',
  'sasl.enabled.mechanisms': 'PLAIN',
  'sasl.mechanism.inter.broker.protocol': 'PLAIN',
  'listener.name.plaintext.plain.sasl.jaas.config':
    'org.apache.kafka.common.security.plain.PlainLoginModule required username="broker" password="brokers-own" user_broker="brokers-own" user_services="services-own";',
};
const as = (password: string) => ({ KAFKA_SASL: 'plain', KAFKA_USERNAME: 'services', KAFKA_PASSWORD: password });

describe('a broker with passwords', () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.set(1, { settings })));
  afterAll(() => stage.strike());

  it('is not open to a wrong one: the service says so, goes on answering and keeps its changes for the right one', async () => {
    const locked = await stage.serve('counting', as('wrong'));
    await stage.write(locked, 'held', 50);
    for (let attempt = 0; attempt < 100 && !/authentication/i.test(locked.said()); attempt++) await pause(100);
    expect(locked.said()).toMatch(/authentication/i);
    expect((await fetch(`${locked.ready.url}/api/health/ready`)).status).toBe(503);
    await locked.kill();

    await stage.serve('counting', as('services-own'));
    await stage.serve('watching', as('services-own'));
    await stage.settle(15);
    await expectWhole(stage, as('services-own'));
  });
});
