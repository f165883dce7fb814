import {
  type PlanCard,
  type PlanType,
  planTypes,
  type PracticeCard,
  type RecordCard,
  type RecordType,
  type SearchHit as HitView,
  type SearchType,
  type Suggestions,
} from '@digital-customs/contracts';
import { ownId, pageOf, type RecordDocument } from '@digital-customs/records';
import type { SearchHit, Suggestion } from '../engine/search-engine.js';

const isOfPlan = (type: string): type is PlanType => planTypes.some((known) => known === type);

/** A hit as the API shows it, with what its type carries. */
export function hitView({ version, publishedAt, confirmedAt, payload, type, ...hit }: SearchHit): HitView {
  void [version, publishedAt, confirmedAt];
  const found = { ...hit, id: ownId(hit.id) };
  if (type === 'practice') return { ...found, type, practice: payload as PracticeCard };
  if (isOfPlan(type)) return { ...found, type, plan: payload as PlanCard };
  return { ...found, type: type as RecordType, record: payload as RecordCard };
}

/** A title to choose, with the page that it leads to. */
export function titleView({ id, type, title, payload }: Suggestion): Suggestions['titles'][number] {
  const url = pageOf({ id, payload: payload as RecordDocument['payload'] });
  return { id: ownId(id), type: type as SearchType, title, url };
}
