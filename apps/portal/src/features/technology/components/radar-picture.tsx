import { radarRings, type RadarView, technologyKinds } from '@digital-customs/contracts';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '@/i18n/use-formats';
import { Blip } from './blip';
import { placesOf, radii } from './radar-places';
import classes from './radar.module.css';

const corners = [
  { x: 448, y: -352, anchor: 'end' },
  { x: 448, y: 362, anchor: 'end' },
  { x: -448, y: 362, anchor: 'start' },
  { x: -448, y: -352, anchor: 'start' },
] as const;
const inward = [...radarRings].reverse();

/** Each technology in the quarter of its kind and the ring it stands in. The table below says the same in words. */
export function RadarPicture({ radar, picture }: { radar: RadarView; picture: Ref<SVGSVGElement> }) {
  const { t } = useTranslation('technology');
  const { term } = useFormats();
  const places = placesOf(radar.entries);
  return (
    <div className={classes.frame} role="group" aria-label={t('radar.picture')} tabIndex={0}>
      <svg ref={picture} viewBox="-460 -380 920 760" className={classes.picture} aria-label={t('radar.picture')}>
        {radii.map((radius, step) => (
          <circle key={radius} r={radius} className={step === 0 ? classes.inner : classes.ring} />
        ))}
        <path d="M 0 -345 V 345 M -345 0 H 345" className={classes.axis} />
        {inward.map(({ code }, step) => (
          <text key={code} y={-(radii[step] ?? 0) + 17} textAnchor="middle" className={classes.ringName}>
            {term(radarRings, code)}
          </text>
        ))}
        {technologyKinds.map(({ code }, quarter) => {
          const { x, y, anchor } = corners[quarter]!;
          return (
            <text key={code} x={x} y={y} textAnchor={anchor} className={classes.kind}>
              {term(technologyKinds, code)}
            </text>
          );
        })}
        {radar.entries.map(({ technology, ring, movement }) => {
          const { x, y, side } = places.get(technology)!;
          const name = t(`short.${technology}`);
          return (
            <Link
              key={technology}
              to={`/technology/${technology}`}
              className={classes.entry}
              aria-label={t('radar.entry', { name, ring: term(radarRings, ring), movement: t(`movement.${movement}`) })}
            >
              <Blip movement={movement} x={x} y={y} />
              <text x={x + (side === 'start' ? 13 : -13)} y={y + 4.5} textAnchor={side} className={classes.name}>
                {name}
              </text>
            </Link>
          );
        })}
      </svg>
    </div>
  );
}
