import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './map.module.css';
import { type Shade, shadeOf } from './shades';
import { circles, height, land, width } from '@/components/map/world';

export interface MemberRow {
  code: string;
  name: string;
  count: number;
  /** The count in words: “3 practices”. */
  what: string;
  chosen: boolean;
}

interface Props {
  rows: readonly MemberRow[];
  shades: readonly Shade[];
  onToggle: (code: string) => void;
}

const forward = ['ArrowRight', 'ArrowDown'];
const backward = ['ArrowLeft', 'ArrowUp'];

/** One stop of the Tab key; the arrow keys go from Member to Member in the order of their names, Enter chooses. */
export function WorldMap({ rows, shades, onToggle }: Props) {
  const { t } = useTranslation('search');
  const map = useRef<SVGSVGElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const stop = current && byCode.has(current) ? current : rows[0]?.code;
  const told = current ? byCode.get(current) : undefined;

  const onKeyDown = (event: KeyboardEvent, code: string) => {
    if (event.key === 'Enter' || event.key === ' ') onToggle(code);
    else if (![...forward, ...backward].includes(event.key)) return;
    else {
      const at = rows.findIndex((row) => row.code === code) + (forward.includes(event.key) ? 1 : -1);
      const next = rows[(at + rows.length) % rows.length];
      if (next) map.current?.querySelector<SVGElement>(`[data-member="${next.code}"]`)?.focus();
    }
    event.preventDefault();
  };
  const part = (code: string | undefined) => {
    const row = code === undefined ? undefined : byCode.get(code);
    if (!row) return { className: classes.land };
    return {
      className: classes.member,
      role: 'button',
      tabIndex: row.code === stop ? 0 : -1,
      'aria-pressed': row.chosen,
      'aria-label': t('map.member', { name: row.name, what: row.what }),
      'data-member': row.code,
      'data-shade': shadeOf(shades, row.count),
      'data-chosen': row.chosen || undefined,
      onClick: () => onToggle(row.code),
      onFocus: () => setCurrent(row.code),
      onPointerEnter: () => setCurrent(row.code),
      onKeyDown: (event: KeyboardEvent) => onKeyDown(event, row.code),
    };
  };
  return (
    <>
      <svg
        ref={map}
        viewBox={`0 0 ${width} ${height}`}
        className={classes.map}
        role="group"
        aria-label={t('map.label')}
      >
        {land.map(({ member, path }, index) => (
          <path key={index} d={path} {...part(member)} />
        ))}
        {circles
          .filter(({ member }) => byCode.has(member))
          .map(({ member, x, y }) => (
            <circle key={member} cx={x} cy={y} r={7} {...part(member)} />
          ))}
      </svg>
      <p className={classes.told} aria-hidden>
        {told ? t('map.member', { name: told.name, what: told.what }) : t('map.hint')}
      </p>
    </>
  );
}
