import { Link } from 'react-router';
import { useInSight } from '@/components/use-in-sight';
import classes from '../answering/answering.module.css';

interface Props {
  label: string;
  steps: readonly { id: string; name: string; note?: string }[];
  current: string;
}

/** The parts of a long form, the present one marked: a column beside it, on a phone a row above it that can be pushed aside. */
export function StepsNav({ label, steps, current }: Props) {
  const line = useInSight<HTMLOListElement>(current);
  return (
    <nav aria-label={label}>
      <ol ref={line} className={classes.steps} tabIndex={-1}>
        {steps.map(({ id, name, note }) => (
          <li key={id}>
            <Link to={`?part=${id}`} replace aria-current={id === current ? 'step' : undefined}>
              <span>{name}</span>
              {note === undefined ? null : <span className={classes.count}>{note}</span>}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
