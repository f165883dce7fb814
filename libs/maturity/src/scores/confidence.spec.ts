import type { GivenAnswer } from '@digital-customs/contracts';
import { firstModel } from '../models/models.js';
import { confidenceOf } from './confidence.js';

const now = new Date('2026-06-15T00:00:00.000Z');
const answer = (more: Partial<GivenAnswer> = {}): GivenAnswer => ({
  level: 3,
  notApplicable: '',
  reason: '',
  confidence: 'high',
  evidence: [],
  version: 1,
  by: { id: 'u', name: 'U' },
  at: '2026-06-01T00:00:00.000Z',
  ...more,
});
const governance = (...answers: GivenAnswer[]) =>
  confidenceOf(firstModel(), Object.fromEntries(answers.map((one, index) => [`governance-${index + 1}`, one])), now)[0];
const practice = { kind: 'practice' as const, id: 'rw-01' };
const link = { kind: 'link' as const, title: 'T', url: 'https://example.org' };

describe('how far a score is borne out', () => {
  it('is high with fresh practices, low without any evidence, nothing without answers', () => {
    expect(governance(answer({ evidence: [link, practice] }))).toEqual({
      segment: 'governance',
      sure: 'high',
      kinds: { practice: 1, file: 0, link: 0, none: 0 },
      oldest: '2026-06',
    });
    expect(governance(answer())?.sure).toBe('low');
    expect(governance()).toMatchObject({ sure: null, oldest: null });
    expect(governance(answer({ level: null, notApplicable: 'No sea ports' }))?.sure).toBeNull();
  });

  it('falls with age and with the answerer’s doubt: 0.6, 0.6 × 0.6, 1 × 0.4', () => {
    expect(governance(answer({ evidence: [link] }))?.sure).toBe('high');
    expect(governance(answer({ evidence: [link], confidence: 'low' }))?.sure).toBe('medium');
    expect(governance(answer({ evidence: [{ ...practice, dated: '2019-01' }] }))).toMatchObject({
      sure: 'medium',
      oldest: '2019-01',
    });
    expect(governance(answer({ evidence: [{ ...link, dated: '2023-01' }] }))?.sure).toBe('low');
  });
});
