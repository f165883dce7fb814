import {
  findMember,
  followKinds,
  type FollowKind,
  regions,
  searchTypes,
  segments,
  technologies,
  type Term,
  themes,
  workPlanTopics,
} from '@digital-customs/contracts';
import type { Subscription } from './subscriptions.js';

const terms: Partial<Record<FollowKind, readonly Term[]>> = {
  region: regions,
  theme: themes,
  segment: segments,
  technology: technologies,
  topic: workPlanTopics,
  type: searchTypes,
};

/** What is followed, as a sentence names it: “Member: Rwanda”. */
export function nameOf({ kind, value, name }: Pick<Subscription, 'kind' | 'value' | 'name'>, language: string): string {
  const said = language === 'fr' ? 'fr' : 'en';
  const what = followKinds.find(({ code }) => code === kind)!.name[said];
  if (kind === 'newsletter') return what;
  const term = terms[kind]?.find(({ code }) => code === value)?.name[said];
  const called =
    kind === 'member'
      ? (new Intl.DisplayNames(said, { type: 'region' }).of(value) ?? findMember(value)?.name ?? value)
      : (term ?? name?.[language] ?? name?.['en'] ?? Object.values(name ?? {})[0] ?? value);
  return said === 'fr' ? `${what} : ${called}` : `${what}: ${called}`;
}
