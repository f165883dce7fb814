import { Link } from 'react-router';
import type { SimilarPractice } from '@/api/similar';
import { ProvenanceLine } from './provenance-line';
import classes from './similar-list.module.css';

export const SimilarList = ({ practices }: { practices: readonly SimilarPractice[] }) => (
  <ul className={classes.list}>
    {practices.map(({ id, title, language, practice }) => (
      <li key={id}>
        <Link to={`/practices/${encodeURIComponent(id)}`} lang={language} dir="auto">
          {title.text}
        </Link>
        <ProvenanceLine {...practice} short />
      </li>
    ))}
  </ul>
);
