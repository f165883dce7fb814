import type { Hit } from '../api/search';
import { PlanCard } from './plan-card';
import { PracticeCard } from './practice-card';

export const ResultCard = ({ hit }: { hit: Hit }) =>
  hit.type === 'practice' ? <PracticeCard hit={hit} /> : <PlanCard hit={hit} />;
