import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personJoined } from '@digital-customs/contracts';
import { people, startTestApp } from '@digital-customs/testing';
import { simpleParser } from 'mailparser';
import { MakeDigests } from '../digests/make-digests.js';
import { DisseminationModule } from '../dissemination.module.js';
import { published, teller } from '../items/given.js';
import { SendMails } from './send-mails.js';

describe('without a mail server', () => {
  it('each mail is a file, whole, and what it says is in the outbox', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'digital-customs-mail-'));
    const test = await startTestApp({ imports: [DisseminationModule], dataDir });
    const tell = teller(() => test);
    try {
      const { id, grants } = people.contributor;
      await tell(
        'identity.person',
        id!,
        personJoined({ id: id!, name: 'N', email: 'a@example.org', grants: [...grants] }),
      );
      await test.send('POST', '/api/subscriptions', {
        as: people.contributor,
        body: { kind: 'member', value: 'RW', channels: { inbox: true, mail: 'at-once' } },
      });
      await tell('repository.practice', 'a', published('a', 'Practice a'), new Date(Date.now() + 1_000).toISOString());
      await test.eventually(async () => {
        await test.app.get(MakeDigests).run();
        await test.app.get(SendMails).run();
        expect(readdirSync(join(dataDir, 'mail'))).toHaveLength(1);
      });
      const { items, toFiles } = (await test.send('GET', '/api/mails', { as: people.secretariat })).body;
      const file = readFileSync(join(dataDir, 'mail', `${items[0].id}.eml`));
      expect([toFiles, (await simpleParser(file)).subject]).toEqual([true, 'Practice a']);
      const { body } = await test.send('GET', `/api/mails/${items[0].id}`, { as: people.secretariat });
      expect(body).toMatchObject({
        status: 'sent',
        to: 'a@example.org',
        text: expect.stringContaining('You follow Member: Rwanda'),
      });
    } finally {
      await test.close();
    }
  });
});
