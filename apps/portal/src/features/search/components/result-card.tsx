import type { Hit } from '../api/search';
import { PlanCard } from './plan-card';
import { PracticeCard } from './practice-card';
import { RecordCard } from './record-card';

export function ResultCard({ hit }: { hit: Hit }) {
  if (hit.type === 'practice') return <PracticeCard hit={hit} />;
  return 'plan' in hit ? <PlanCard hit={hit} /> : <RecordCard hit={hit} />;
}
