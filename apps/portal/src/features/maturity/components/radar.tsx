import { outline, pointAt } from './radar-points';
import classes from './results.module.css';

interface Props {
  label: string;
  axes: readonly {
    name: string;
    score: number | null;
    target: number | null;
    median?: number | null;
    peers?: number | null;
  }[];
}

const radius = 110;
const rings = [1, 2, 3, 4, 5];

/** Scores by segment, with targets as a dashed line. The table beside it says the same in words. */
export function Radar({ label, axes }: Props) {
  // A line through few targets would cross segments that have none.
  const hasAllTargets = axes.every(({ target }) => target !== null);
  return (
    <svg viewBox="-215 -150 430 300" role="img" aria-label={label} className={classes.radar}>
      {rings.map((ring) => (
        <path
          key={ring}
          d={outline(
            axes.map(() => ring),
            radius,
          )}
          className={classes.ring}
        />
      ))}
      <path
        d={outline(
          axes.map(({ median }) => median ?? null),
          radius,
        )}
        className={classes.median}
      />
      <path
        d={outline(
          axes.map(({ peers }) => peers ?? null),
          radius,
        )}
        className={classes.peers}
      />
      <path d={outline(hasAllTargets ? axes.map(({ target }) => target) : [], radius)} className={classes.target} />
      <path
        d={outline(
          axes.map(({ score }) => score),
          radius,
        )}
        className={classes.own}
      />
      {axes.map(({ name, score, target }, axis) => {
        const [x, y] = pointAt(axis, axes.length, 5.5, radius);
        const [dotX, dotY] = pointAt(axis, axes.length, score ?? 0, radius);
        const anchor = Math.abs(x) < 12 ? 'middle' : x > 0 ? 'start' : 'end';
        return (
          <g key={name}>
            {target === null || hasAllTargets ? null : (
              <path d={diamondAt(pointAt(axis, axes.length, target, radius))} className={classes.aim} />
            )}
            {score === null ? null : <circle cx={dotX} cy={dotY} r={3.5} className={classes.dot} />}
            <text x={x} y={y} textAnchor={anchor} className={classes.axis}>
              {lines(name).map((line, index, all) => (
                <tspan key={line} x={x} dy={index === 0 ? `${(1 - all.length) * 0.55 + 0.35}em` : '1.15em'}>
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const diamondAt = ([x, y]: readonly [number, number]) => `M${x} ${y - 6}l6 6l-6 6l-6 -6Z`;

/** A name in lines of about 18 letters. */
function lines(name: string): string[] {
  const longest = 18;
  return name.split(' ').reduce<string[]>((all, word) => {
    const last = all.at(-1);
    if (last !== undefined && last.length + word.length < longest) all[all.length - 1] = `${last} ${word}`;
    else all.push(word);
    return all;
  }, []);
}
