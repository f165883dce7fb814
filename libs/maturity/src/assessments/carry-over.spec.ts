import type { GivenAnswer } from '@digital-customs/contracts';
import { firstModel } from '../models/models.js';
import { carriedOver } from './carry-over.js';

const answer: GivenAnswer = {
  level: 3,
  notApplicable: '',
  reason: '',
  confidence: 'medium',
  evidence: [],
  version: 4,
  by: { id: 'u', name: 'U' },
  at: '2026-01-01T00:00:00.000Z',
};
const paperless = (model: ReturnType<typeof firstModel>) => model.segments.find(({ id }) => id === 'paperless')!;

describe('answers taken over to another version of the model', () => {
  const from = firstModel();

  it('stay where nothing has changed but a translation', () => {
    const to = { ...firstModel(), version: '1.1.0' };
    paperless(to).criteria[0]!.title.fr = 'Autrement';
    expect(carriedOver({ 'paperless-1': answer, skills: answer }, from, to)).toEqual({
      answers: { 'paperless-1': answer, skills: answer },
      dropped: [],
    });
  });

  it('are to be reconfirmed where title, question or a statement reads otherwise, and left behind where none is asked', () => {
    const to = { ...firstModel(), version: '1.1.0' };
    const [one, two, three] = paperless(to).criteria;
    one!.statements[2] = { en: 'Something else.' };
    two!.title = { en: 'Another title' };
    three!.id = 'paperless-new';
    const given = { 'paperless-1': answer, 'paperless-2': answer, 'paperless-3': answer };
    expect(carriedOver(given, from, to)).toEqual({
      answers: {
        'paperless-1': { ...answer, reconfirm: { from: '1.0.0', changed: ['statements'] } },
        'paperless-2': { ...answer, reconfirm: { from: '1.0.0', changed: ['title'] } },
      },
      dropped: ['paperless-3'],
    });
  });
});
