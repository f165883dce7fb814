import type { Envelope } from '@digital-customs/contracts';
import { EventTransport } from '@digital-customs/platform';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { Overviews } from '../tasks/overview.js';
import { WorkPlanModule } from '../work-plan.module.js';
import { ReminderStore } from './reminder.store.js';

describe('reminders', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [WorkPlanModule.for()] })));
  afterAll(() => test.close());

  const give = async (at: string) =>
    test.app.get(ReminderStore).give(await test.app.get(Overviews).of('2016-2018', { at }));
  const announced = async () => {
    const events: Envelope<{ code: string; when: string; due: string; bodies: string[] }>[] = [];
    await test.app.get(EventTransport).replay(['work-plan.reminder'], (event) => {
      events.push(event as (typeof events)[number]);
      return Promise.resolve();
    });
    return events.map(({ data }) => `${data.code} ${data.when} ${data.due}`);
  };

  it('are given once in the month before, in and after the one in which a task is due', async () => {
    expect(await give('2016-11')).toBe(2);
    expect(await give('2016-11')).toBe(0);
    await test.eventually(async () =>
      expect(await announced()).toEqual(['A.2.4 before 2016-12', 'B.5.3 before 2016-12']),
    );
  });

  it('are not given for what is delivered', async () => {
    await test.send('POST', '/api/work-plans/2016-2018/tasks/A.2.2/reports', {
      as: people.bodySecretary,
      body: { status: 'delivered' },
    });
    await give('2017-05');
    await test.eventually(async () =>
      expect((await announced()).slice(2)).toEqual(['A.2.6 now 2017-05', 'A.2.8 now 2017-05', 'A.3.3 before 2017-06']),
    );
  });
});
