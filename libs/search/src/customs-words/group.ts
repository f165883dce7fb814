import {
  type Actor,
  type CustomsGroup,
  type CustomsTerms,
  customsTermsChanged,
  customsTermsRemoved,
  DomainError,
} from '@digital-customs/contracts';
import { type Change, changed, type Stored } from '@digital-customs/platform';

interface Edition {
  /** Of the group; null where it was removed. */
  terms: CustomsTerms['terms'] | null;
  edited: { name: string; at: string };
}

/** Terms for one thing, with their editions, the latest first. Of a removed group the editions stay. */
export interface Group {
  terms: CustomsTerms['terms'];
  sources: CustomsTerms['sources'];
  removed: boolean;
  editions: Edition[];
}
export const groupFields = ['terms', 'sources', 'removed', 'editions'] as const;

const mostEditions = 50;
const none: Group = { terms: {}, sources: [], removed: true, editions: [] };
export const noGroup: Group = none;

/** States the terms anew, or for the first time. */
export function stateTerms(
  id: string,
  group: Group,
  { terms, sources }: CustomsTerms,
  by: Actor,
  at: Date,
): Change<Group> {
  return changed(
    { terms, sources, removed: false, editions: [edition(terms, by, at), ...group.editions].slice(0, mostEditions) },
    customsTermsChanged({ id, terms }),
  );
}

export function removeTerms(id: string, group: Group, by: Actor, at: Date): Change<Group> {
  requireThere(group);
  const editions = [edition(null, by, at), ...group.editions].slice(0, mostEditions);
  return changed({ ...group, removed: true, editions }, customsTermsRemoved({ id }));
}

export function requireThere<Given extends Group>(group: Given): Given {
  if (group.removed) throw new DomainError('search.terms-not-found', 'It was removed, or never there.');
  return group;
}

const edition = (terms: Edition['terms'], by: Actor, at: Date): Edition => ({
  terms,
  edited: { name: by.name, at: at.toISOString() },
});

export const groupView = ({ _id: id, version, terms, sources, editions }: Stored<Group>): CustomsGroup => ({
  id,
  version,
  terms,
  sources,
  edited: editions[0]?.edited ?? { name: '', at: new Date(0).toISOString() },
});
