import { Button, NativeSelect } from '@mantine/core';
import {
  type CalendarCreated,
  type CalendarScope,
  type CalendarView,
  type PlanView,
  regions,
} from '@digital-customs/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { send } from '@/api/client';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import classes from '../components/plan.module.css';
import { usePlanWords } from '../use-plan-words';

type Created = z.infer<typeof CalendarCreated>;

/** Links for calendar programs, each for a body, a topic, a region or the whole plan; shown once, withdrawn at any time. */
export function Calendars({ plan }: { plan: PlanView }) {
  const { t } = useTranslation('plan');
  const { day } = useFormats();
  const { inLanguage } = usePlanWords();
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: ['calendars'] });
  const list = useQuery({
    queryKey: ['calendars'],
    queryFn: ({ signal }) => send<{ items: CalendarView[] }>('get', '/api/plan-calendars', { signal }),
  });
  const make = useMutation({
    mutationFn: (scope: CalendarScope) =>
      send<Created>('post', '/api/plan-calendars', { body: { period: plan.period, scope } }),
    onSuccess: again,
  });
  const withdraw = useMutation({
    mutationFn: (id: string) => send('delete', `/api/plan-calendars/${encodeURIComponent(id)}`),
    onSuccess: again,
  });
  const [chosen, setChosen] = useState('plan');
  const options = [
    { value: 'plan', label: t('calendar.plan') },
    ...plan.bodies.map(({ code, titles }) => ({ value: `body ${code}`, label: `${code} · ${inLanguage(titles)}` })),
    ...plan.sections.flatMap(({ topics }) =>
      topics.map(({ code, titles }) => ({ value: `topic ${code}`, label: `${code} · ${inLanguage(titles)}` })),
    ),
    ...regions.map(({ code }) => ({ value: `region ${code}`, label: t(`regionNames.${code}`) })),
  ];
  const nameOf = (scope: CalendarScope) =>
    options.find(({ value }) => value === ('code' in scope ? `${scope.kind} ${scope.code}` : 'plan'))?.label;
  const scopeOf = (value: string): CalendarScope => {
    const [kind, code = ''] = value.split(' ');
    return kind === 'plan' ? { kind } : ({ kind, code } as CalendarScope);
  };
  const address = make.data ? new URL(make.data.link, window.location.origin).href : '';
  const mine = list.data?.items.filter(({ period }) => period === plan.period) ?? [];
  return (
    <section className={classes.box} aria-labelledby="calendars">
      <h2 id="calendars">{t('calendar.title')}</h2>
      <p>{t('calendar.lead')}</p>
      <form
        className={classes.fields}
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate(scopeOf(chosen));
        }}
      >
        <NativeSelect
          label={t('calendar.about')}
          value={chosen}
          data={options}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" variant="default" loading={make.isPending}>
            {t('calendar.make')}
          </Button>
        </div>
      </form>
      {(make.error ?? withdraw.error) ? <ProblemNotice error={make.error ?? withdraw.error} /> : null}
      {make.data ? (
        <div role="status" className={classes.form}>
          <p>{t('calendar.once')}</p>
          <input
            readOnly
            className={classes.address}
            aria-label={t('calendar.address')}
            value={address}
            onFocus={(event) => event.currentTarget.select()}
          />
          <div className={classes.steps}>
            <Button variant="default" onClick={() => void navigator.clipboard?.writeText(address)}>
              {t('calendar.copy')}
            </Button>
            <a href={make.data.link} download={`${plan.period}.ics`}>
              {t('calendar.open')}
            </a>
          </div>
        </div>
      ) : null}
      {mine.length > 0 ? (
        <ul className={classes.list}>
          {mine.map(({ id, scope, createdAt }) => (
            <li key={id} className={classes.line}>
              <span>
                {nameOf(scope)} <span className={classes.quiet}>{t('calendar.since', { day: day(createdAt) })}</span>
              </span>
              <button
                type="button"
                className={classes.plain}
                aria-label={t('calendar.withdrawOf', { name: nameOf(scope) })}
                onClick={() => withdraw.mutate(id)}
              >
                {t('calendar.withdraw')}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
