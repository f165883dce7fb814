import { CallContent, callClosed, callOpened, type Envelope, type NewEvent } from '@digital-customs/contracts';
import { callMappings } from './calls.js';

const content = CallContent.parse({
  texts: { en: { title: 'Drones at borders', summary: 'Who uses drones?' } },
  segments: ['risk-enforcement'],
  regions: ['ESA'],
  deadline: '2027-03-31',
});
const call = { id: 'c1', content, audience: ['public'], openedAt: '2026-11-25T10:00:00.000Z', synthetic: false };

function documentOf(event: NewEvent) {
  const { toRecord } = callMappings.find((mapping) => mapping.event.type === event.type)!;
  const recorded = toRecord({ ...event, aggregate: { sequence: 2 } } as unknown as Envelope);
  return 'save' in recorded ? recorded.save : null;
}

describe('a call as a record', () => {
  it('is found as open until it is closed, and as closed from then on', () => {
    expect(documentOf(callOpened(call))).toMatchObject({
      id: 'call/c1',
      audience: ['public'],
      facets: { status: ['open'], segment: ['risk-enforcement'], region: ['ESA'] },
      payload: { url: '/calls/c1', line: { en: 'Open call, answers until 31 March 2027' } },
    });
    expect(documentOf(callClosed({ ...call, why: 'deadline', closedAt: '2027-04-01T00:00:00.000Z' }))).toMatchObject({
      id: 'call/c1',
      facets: { status: ['closed'] },
      payload: { line: { fr: 'Appel clos, réponses jusqu’au 31 mars 2027' } },
    });
  });

  it('says when it is a made-up example', () =>
    expect(documentOf(callOpened({ ...call, synthetic: true }))).toMatchObject({
      payload: { marks: [{ en: 'Synthetic example' }] },
    }));
});
