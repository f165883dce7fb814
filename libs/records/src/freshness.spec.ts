import {
  type Envelope,
  innovationConfirmed,
  InnovationContent,
  innovationLapsed,
  type NewEvent,
  practiceConfirmed,
  PracticeContent,
  practiceLapsed,
} from '@digital-customs/contracts';
import { mappings } from './mappings.js';

const curation = {
  by: { id: 'u', name: 'Ines' },
  at: '2024-11-25T10:00:00.000Z',
  criteria: [],
  basis: 'review' as const,
};
const texts = { en: { title: 'Mobile payment', summary: 'By phone.' } };
const told = {
  id: 'p1',
  member: 'RW',
  edition: 1,
  attachments: [],
  audience: ['public'],
  curation,
  publishedAt: curation.at,
  confirmedAt: curation.at,
};
const practice = { ...told, content: PracticeContent.parse({ texts }) };
const innovation = { ...told, partner: null, content: InnovationContent.parse({ texts }) };

function documentOf(event: NewEvent) {
  const { toRecord } = mappings.find((mapping) => mapping.event.type === event.type)!;
  const recorded = toRecord({ ...event, aggregate: { sequence: 7 } } as unknown as Envelope);
  return 'save' in recorded ? recorded.save : null;
}

describe('what nobody has confirmed for two years', () => {
  it('is found with its mark, until it is confirmed anew', () => {
    expect(documentOf(practiceLapsed(practice))).toMatchObject({ version: 7, payload: { stale: true } });
    const later = '2026-11-26T10:00:00.000Z';
    expect(documentOf(practiceConfirmed({ ...practice, confirmedAt: later }))).toMatchObject({
      confirmedAt: later,
      payload: { stale: false, confirmedAt: later },
    });
  });

  it('is marked as an innovation too', () => {
    expect(documentOf(innovationLapsed(innovation))).toMatchObject({
      payload: { marks: [{ en: 'To be confirmed again' }] },
    });
    expect(documentOf(innovationConfirmed(innovation))).toMatchObject({ payload: { marks: [] } });
  });
});
