import type { Answer } from '@digital-customs/contracts';
import { isWhole, without } from './kept-answers';

const answer = (more: Partial<Answer> = {}): Answer => ({
  level: null,
  notApplicable: '',
  reason: '',
  confidence: 'medium',
  evidence: [],
  ...more,
});

describe('answers on their way', () => {
  it('are whole with a level or with a reason why the criterion does not apply, not with both or neither', () => {
    expect(isWhole({ answer: answer({ level: 3 }), base: 0 })).toBe(true);
    expect(isWhole({ answer: answer({ notApplicable: 'No sea ports' }), base: 0 })).toBe(true);
    expect(isWhole({ answer: answer(), base: 0 })).toBe(false);
    expect(isWhole({ answer: answer({ notApplicable: '   ' }), base: 0 })).toBe(false);
    expect(isWhole({ answer: answer({ level: 3, notApplicable: 'No sea ports' }), base: 0 })).toBe(false);
  });

  it('stay when they were changed after they had been sent', () => {
    const sent = {
      skills: { answer: answer({ level: 2 }), base: 0 },
      legal: { answer: answer({ level: 4 }), base: 0 },
    };
    const now = { ...sent, skills: { answer: answer({ level: 3 }), base: 0 } };
    expect(without(now, sent)).toEqual({ skills: now.skills });
  });
});
