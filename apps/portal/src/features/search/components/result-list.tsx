import type { Hit } from '../api/search';
import { ResultCard } from './result-card';
import classes from './results.module.css';

export const ResultList = ({ hits }: { hits: readonly Hit[] }) => (
  <ul className={classes.list}>
    {hits.map((hit) => (
      <li key={hit.id}>
        <ResultCard hit={hit} />
      </li>
    ))}
  </ul>
);
