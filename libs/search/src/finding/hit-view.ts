import type { PlanCard, PracticeCard, SearchHit as HitView, SearchType, Suggestions } from '@digital-customs/contracts';
import type { SearchHit, Suggestion } from '../engine/search-engine.js';

const ownId = (id: string): string => id.slice(id.indexOf('/') + 1);

/** A hit as the API shows it, with what its type carries. */
export function hitView({ version, payload, type, ...hit }: SearchHit): HitView {
  void version;
  const found = { ...hit, id: ownId(hit.id) };
  return type === 'practice'
    ? { ...found, type, practice: payload as PracticeCard }
    : { ...found, type: type as Exclude<SearchType, 'practice'>, plan: payload as PlanCard };
}

/** A title to choose, with the page that it leads to. */
export function titleView({ id, type, title, payload }: Suggestion): Suggestions['titles'][number] {
  const url = type === 'practice' ? `/practices/${ownId(id)}` : (payload as PlanCard).url;
  return { id: ownId(id), type: type as SearchType, title, url };
}
