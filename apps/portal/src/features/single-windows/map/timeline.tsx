import { ActionIcon, Button } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './map.module.css';

interface Props {
  from: number;
  to: number;
  value: number | null;
  /** How many windows stand at the value, and how many have no known year. */
  shown: number;
  yearless: number;
  onChange: (until: number | null) => void;
}

const pace = 700;

/** The years in which windows went into service: a slider, and a button that runs through them. */
export function Timeline({ from, to, value, shown, yearless, onChange }: Props) {
  const { t } = useTranslation('single-windows');
  const reduced = useReducedMotion();
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) return;
    const next = setTimeout(() => {
      const at = value ?? from - 1;
      if (at >= to) setPlaying(false);
      else onChange(at + 1);
    }, pace);
    return () => clearTimeout(next);
  }, [playing, value, from, to, onChange]);
  return (
    <div className={classes.timeline}>
      {reduced ? null : (
        <ActionIcon
          variant="default"
          size={36}
          aria-label={playing ? t('timeline.pause') : t('timeline.play')}
          onClick={() => {
            if (!playing && (value === null || value >= to)) onChange(from);
            setPlaying(!playing);
          }}
        >
          {playing ? <IconPlayerPause size={18} aria-hidden /> : <IconPlayerPlay size={18} aria-hidden />}
        </ActionIcon>
      )}
      <label>
        <span>{t('timeline.label')}</span>
        <input
          type="range"
          min={from}
          max={to}
          value={value ?? to}
          aria-valuetext={value === null ? t('timeline.all') : String(value)}
          onChange={(event) => {
            setPlaying(false);
            onChange(Number(event.currentTarget.value));
          }}
        />
      </label>
      <output aria-live={playing ? 'off' : 'polite'}>
        {value === null ? t('timeline.all') : t('timeline.until', { year: value, count: shown, yearless })}
      </output>
      {value === null ? null : (
        <Button variant="subtle" size="compact-sm" onClick={() => (setPlaying(false), onChange(null))}>
          {t('timeline.reset')}
        </Button>
      )}
    </div>
  );
}
