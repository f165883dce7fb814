import { segments } from '@digital-customs/contracts';
import type { Profile } from '../profiles/profile.js';
import { seeded, syntheticMembers } from './synthetic-assessments.js';

/** What a made-up Member calls important. No trade band: none of the reference data has one. */
export function syntheticProfile(member: string): Profile {
  const random = seeded(2_000 + syntheticMembers.indexOf(member));
  const said = segments.map(({ code }) => [code, random()] as const).filter(([, chance]) => chance < 0.5);
  const priorities = Object.fromEntries(said.map(([code, chance]) => [code, chance < 0.2 ? 'high' : 'medium']));
  return { member, trade: null, priorities, picks: [], synthetic: true };
}

/** Groups of interest to begin with, with members that have joined none of them in truth. */
export const syntheticGroups = [
  {
    id: 'synthetic-single-window',
    title: 'Single Windows between neighbours',
    purpose: 'Exchange of documents between national Single Windows.',
    segment: 'single-window',
    theme: null,
    members: ['CI', 'CM', 'KE', 'MU', 'SG', 'SN'],
  },
  {
    id: 'synthetic-data',
    title: 'Data analytics in risk management',
    purpose: 'How to begin with few people, and what to measure.',
    segment: 'risk-enforcement',
    theme: null,
    members: ['BR', 'CL', 'EE', 'NL', 'NZ'],
  },
  {
    id: 'synthetic-people',
    title: 'Skills for digital Customs',
    purpose: 'Training, career paths, and keeping specialists.',
    segment: null,
    theme: 'capacity',
    members: ['BB', 'FJ', 'JO', 'LS', 'MA'],
  },
] as const;
