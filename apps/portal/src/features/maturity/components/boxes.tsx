import type { CSSProperties } from 'react';
import classes from './boxes.module.css';

type Distribution = { quartiles: readonly number[] } | null;
interface Props {
  /** A box each, the chosen group first. */
  groups: readonly { name: string; distribution: Distribution }[];
  own: number | null;
  target?: number | null;
}

/** The middle half of each group as a box with its median, one's own score and target across all of them. The table says the same in figures. */
export function Boxes({ groups, own, target }: Props) {
  return (
    <div className={classes.boxes} aria-hidden>
      <ol>
        {groups.map(({ name, distribution }) => (
          <li key={name}>
            <span>{name}</span>
            <div className={classes.axis}>
              {distribution ? (
                <>
                  <em style={between(distribution.quartiles)} />
                  <i style={at(distribution.quartiles[1]!)} />
                </>
              ) : null}
              {target ? <u style={at(target)} /> : null}
              {own ? <b style={at(own)} /> : null}
            </div>
          </li>
        ))}
        <li>
          <span />
          <p className={classes.scale}>
            {[1, 2, 3, 4, 5].map((level) => (
              <span key={level}>{level}</span>
            ))}
          </p>
        </li>
      </ol>
    </div>
  );
}

const place = (level: number) => (level - 1) / 4;
const at = (level: number) => ({ '--at': place(level) }) as CSSProperties;
const between = (quartiles: readonly number[]) =>
  ({ '--at': place(quartiles[0]!), '--to': place(quartiles[2]!) }) as CSSProperties;
