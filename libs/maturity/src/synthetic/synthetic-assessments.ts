import type { ConsentChoice, GivenAnswer } from '@digital-customs/contracts';
import { type Assessment } from '../assessments/assessment.js';
import { type ModelText, questionsOf } from '../models/models.js';
import { ownPractices, shownFor, targetsFor } from './synthetic-evidence.js';

/** Members of all six regions; what they answer here is made up. */
export const syntheticMembers = [
  ...['RW', 'KE', 'ZA', 'MU', 'UG', 'ZM', 'BW'],
  ...['CR', 'BR', 'CL', 'PE', 'JM', 'CO', 'UY'],
  ...['FR', 'GE', 'NL', 'EE', 'PL', 'SE'],
  ...['TZ', 'ET', 'MG', 'NA', 'MZ', 'LS', 'SC'],
  ...['MX', 'GT', 'DO', 'BB', 'PA', 'EC'],
  ...['ES', 'IT', 'FI', 'AZ', 'GB', 'RS', 'TR', 'NO'],
  ...['AU', 'NZ', 'SG', 'MY', 'TH', 'ID', 'VN', 'FJ', 'BD', 'KH'],
  ...['MA', 'TN', 'JO', 'SA', 'AE', 'QA', 'OM', 'EG'],
  ...['SN', 'CI', 'GH', 'NG', 'CM', 'BF'],
];
/** Who of them shows its levels, and to whom; the others show them to nobody. */
const showing: Record<string, ConsentChoice> = {
  KE: 'public',
  MU: 'members',
  CL: 'public',
  GT: 'members',
  EE: 'public',
};
export const syntheticRounds = ['2023', '2024', '2025'];

/** Numbers from 0 to 1 that are the same at every run: mulberry32 by T. Ettinger. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A made-up assessment: each Member has its own start and pace, each criterion varies around it, and no round falls behind the last. */
export function syntheticAssessment(model: ModelText, member: string, round: string): Assessment {
  const random = seeded(1 + syntheticMembers.indexOf(member));
  const start = 1.4 + 2 * random();
  const pace = 0.15 + 0.3 * random();
  const years = syntheticRounds.indexOf(round);
  const at = `${round}-11-15T10:00:00.000Z`;
  // A row of numbers of its own, so that levels stay what they are whatever is told beside them.
  const beside = seeded(1_000 + 100 * years + syntheticMembers.indexOf(member));
  const practices = ownPractices(member);
  const segmentOf = new Map<string, string>(
    model.segments.flatMap((segment) => segment.criteria.map(({ id }) => [id, segment.id])),
  );
  const answers = Object.fromEntries(
    questionsOf(model).map(({ id }): [string, GivenAnswer] => {
      const level = Math.round(start + pace * years + 1.6 * (random() - 0.5));
      return [
        id,
        {
          level: Math.min(5, Math.max(1, level)),
          notApplicable: '',
          ...shownFor(id, practices.get(segmentOf.get(id) ?? '') ?? [], Number(round), beside),
          version: 1,
          by: { id: 'synthetic', name: 'Synthetic' },
          at,
        },
      ];
    }),
  );
  return {
    member,
    round,
    model: model.version,
    stage: 'approved',
    answers,
    targets: targetsFor(model, (id) => answers[id]!.level!, Number(round), beside),
    approval: { by: { id: 'synthetic', name: 'Synthetic' }, at },
    synthetic: true,
  };
}

export const syntheticConsent = (member: string): ConsentChoice => showing[member] ?? 'nobody';
