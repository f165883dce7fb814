import { Button, NativeSelect, TextInput } from '@mantine/core';
import { levels, type Target, segments } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { useTargets } from '../api/targets';
import classes from './maturity.module.css';
import answering from '../answering/answering.module.css';

/** Sets the level to reach in one segment, and by when; an empty level takes the target away. */
export function TargetFields({ assessment, targets }: { assessment: string; targets: readonly Target[] }) {
  const { t } = useTranslation('maturity');
  const { term } = useFormats();
  const set = useTargets(assessment);
  const [segment, setSegment] = useState<Target['segment']>('governance');
  const [level, setLevel] = useState('');
  const [by, setBy] = useState('');
  const choose = (code: Target['segment']) => {
    const known = targets.find((target) => target.segment === code);
    setSegment(code);
    setLevel(known ? String(known.level) : '');
    setBy(known?.by ?? '');
  };
  const save = () => {
    const others = targets.filter((target) => target.segment !== segment);
    set.mutate(level ? [...others, { segment, level: Number(level), by }] : others);
  };
  return (
    <section className={classes.box} aria-labelledby="targets">
      <h2 id="targets">{t('targets.title')}</h2>
      <div className={answering.adding}>
        <NativeSelect
          label={t('results.segment')}
          value={segment}
          data={segments.map(({ code }) => ({ value: code, label: term(segments, code) }))}
          onChange={(event) => choose(event.currentTarget.value as Target['segment'])}
        />
        <NativeSelect
          label={t('targets.level')}
          value={level}
          data={[
            { value: '', label: t('targets.none') },
            ...levels.map(({ code }) => ({ value: code, label: `${code} ${term(levels, code)}` })),
          ]}
          onChange={(event) => setLevel(event.currentTarget.value)}
        />
        <TextInput
          type="month"
          label={t('targets.by')}
          placeholder="2027-06"
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <Button onClick={save} loading={set.isPending} disabled={level !== '' && by === ''}>
          {t('targets.save')}
        </Button>
      </div>
      {set.error ? <ProblemNotice error={set.error} /> : null}
    </section>
  );
}
