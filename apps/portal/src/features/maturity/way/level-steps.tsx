import { type RoadmapSchedule, segments } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import classes from './level-steps.module.css';
import { written } from './quarters';

const [width, height, side] = [220, 96, 14];

/** A drawing for each segment: the level at the end of each quarter as steps, the target as a dashed line. The table below has every figure. */
export function LevelSteps({ schedule }: { schedule: RoadmapSchedule }) {
  const { t } = useTranslation('way');
  const { term } = useFormats();
  const count = schedule.load.length;
  const x = (quarter: number) => side + (quarter / count) * (width - 2 * side);
  const y = (level: number) => height - side - ((level - 1) / 4) * (height - 2 * side);
  const [first, last] = [schedule.load[0], schedule.load.at(-1)];
  return (
    <ul className={classes.steps}>
      {schedule.levels.map(({ segment, before, atEnd, target }) => {
        const reached = atEnd.findIndex((level) => level !== null && level >= target);
        return (
          <li key={segment}>
            <p>
              <span>{term(segments, segment)}</span>
              <strong>
                {before ?? '–'} → {atEnd.at(-1) ?? '–'}
              </strong>
            </p>
            <svg viewBox={`0 0 ${width} ${height}`} aria-hidden>
              {[1, 2, 3, 4, 5].map((level) => (
                <path key={level} d={`M${side} ${y(level)}H${width - side}`} className={classes.grid} />
              ))}
              <path d={`M${side} ${y(target)}H${width - side}`} className={classes.target} />
              <path d={stepsOf([before, ...atEnd], x, y)} className={classes.level} />
              {reached < 0 ? null : <circle cx={x(reached + 1)} cy={y(target)} r={4} className={classes.reached} />}
            </svg>
            <p className={classes.ends}>
              <span>{first ? written(first.quarter) : null}</span>
              <span>
                {reached < 0
                  ? t('plan.notReached', { level: target })
                  : t('plan.reachedIn', { level: target, quarter: written(schedule.load[reached]!.quarter) })}
              </span>
              <span>{last ? written(last.quarter) : null}</span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** A level holds from the end of one quarter to the end of the next. */
function stepsOf(levels: readonly (number | null)[], x: (at: number) => number, y: (level: number) => number): string {
  return levels
    .flatMap((level, at) => (level === null ? [] : [{ level, at }]))
    .map(
      ({ level, at }, index) =>
        `${index ? 'H' + x(at).toFixed(1) + 'V' : 'M' + x(at).toFixed(1) + ' '}${y(level).toFixed(1)}`,
    )
    .join('');
}
