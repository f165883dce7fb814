import { members, regions } from '@digital-customs/contracts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '@/i18n/use-formats';
import type { Placed } from '../api/windows';
import type { Classes } from './classes';
import classes from './map.module.css';
import { fillOf, Patterns } from './patterns';
import { useClassLabel } from './use-class-label';

/** Every Member as a tile of the same size, by region of the WCO: no borders, and the smallest as large as any. */
export function Tiles({ windows, sorted }: { windows: readonly Placed[]; sorted: Classes }) {
  const { t } = useTranslation('single-windows');
  const { member: nameOf, term } = useFormats();
  const labelOf = useClassLabel();
  const id = useId();
  const lines = new Map(windows.map(({ line }) => [line.member, line]));
  return (
    <div className={classes.regions} data-tiles>
      {regions.map(({ code: region }) => {
        const own = members
          .filter((member) => member.region === region)
          .sort((one, other) => nameOf(one.code).localeCompare(nameOf(other.code)));
        return (
          <section key={region} aria-label={term(regions, region)}>
            <h2>
              {term(regions, region)}{' '}
              <span>
                {t('tiles.count', { count: own.filter(({ code }) => lines.has(code)).length, total: own.length })}
              </span>
            </h2>
            <ul className={classes.tiles}>
              {own.map(({ code }) => {
                const line = lines.get(code);
                const label = line && sorted.classOf(line);
                return (
                  <li key={code}>
                    {line ? (
                      <Link
                        to={`/single-windows/${code}`}
                        className={classes.tile}
                        title={`${nameOf(code)}: ${line.name}`}
                        aria-label={t('map.member', {
                          member: nameOf(code),
                          name: line.name,
                          what: label ? labelOf(label) : t('classes.unknown'),
                        })}
                      >
                        <svg width={44} height={40} aria-hidden>
                          <Patterns id={`${id}${code}`} />
                          <rect width={44} height={40} rx={4} fill={fillOf(`${id}${code}`, label?.tone ?? 0)} />
                        </svg>
                        <span aria-hidden>{code}</span>
                      </Link>
                    ) : (
                      <span className={classes.tile} data-empty title={nameOf(code)}>
                        <span>{code}</span>
                      </span>
                    )}
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
