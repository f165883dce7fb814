import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { levels, segments } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { RequirePerson } from '@/components/require-person';
import { useFormats } from '@/i18n/use-formats';
import maturity from '../components/maturity.module.css';
import { useOwnMembers } from '../use-own-members';
import { useBeginRoadmap, useRoadmaps } from './roadmaps-api';
import { quarterOf, quartersFrom, written } from './quarters';
import { WayNav } from './way-nav';
import classes from './way.module.css';

export const RoadmapsPage = () => (
  <RequirePerson>
    <Roadmaps />
  </RequirePerson>
);

function Roadmaps() {
  const { t } = useTranslation('way');
  const [member] = useOwnMembers();
  const { data, error, refetch } = useRoadmaps();
  const title = t('roadmaps.title');
  if (error || !member)
    return (
      <Page title={title} width="text">
        {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <p>{t('noMember')}</p>}
      </Page>
    );
  if (!data) return <PageSkeleton />;
  return (
    <Page title={title} width="text">
      <WayNav />
      <div className={maturity.part}>
        <p className={maturity.lead}>{t('roadmaps.lead')}</p>
        {data.items.length === 0 ? <EmptyState text={t('roadmaps.none')} /> : null}
        {data.items.map(({ id, title, start, quarters, progress }) => (
          <article key={id} className={maturity.box}>
            <h2>
              <Link to={`/maturity/roadmaps/${id}`}>{title}</Link>
            </h2>
            <p className={maturity.quiet}>
              {t('roadmaps.span', { start: written(start), count: quarters })} ·{' '}
              {t('roadmaps.done', { done: progress.done, all: progress.all })}
            </p>
          </article>
        ))}
        <NewRoadmap member={member} />
      </div>
    </Page>
  );
}

/** Chooses the levels to reach; the service lists what leads there. */
function NewRoadmap({ member }: { member: string }) {
  const { t } = useTranslation('way');
  const { term } = useFormats();
  const navigate = useNavigate();
  const begin = useBeginRoadmap();
  const [title, setTitle] = useState('');
  const [start, setStart] = useState(`${new Date().getFullYear() + 1}-Q1`);
  const [quarters, setQuarters] = useState(8);
  const [targets, setTargets] = useState<Record<string, string>>({});
  const chosen = segments.flatMap(({ code }) =>
    targets[code] ? [{ segment: code, level: Number(targets[code]) }] : [],
  );
  const create = () =>
    begin.mutate(
      { member, title, start, quarters, targets: chosen, limits: { capacity: 12, budget: 500, carryOver: false } },
      { onSuccess: ({ id }) => void navigate(`/maturity/roadmaps/${id}`) },
    );
  return (
    <section className={maturity.box} aria-labelledby="new-roadmap">
      <h2 id="new-roadmap">{t('roadmaps.new')}</h2>
      <div className={classes.fields}>
        <TextInput label={t('roadmaps.name')} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
        <NativeSelect
          label={t('roadmaps.start')}
          value={start}
          data={quartersFrom(quarterOf(new Date()), 9).map((value) => ({ value, label: written(value) }))}
          onChange={(event) => setStart(event.currentTarget.value)}
        />
        <NumberInput
          label={t('roadmaps.quarters')}
          min={1}
          max={40}
          value={quarters}
          onChange={(value) => setQuarters(Number(value) || 1)}
        />
      </div>
      <h3>{t('roadmaps.targets')}</h3>
      <div className={classes.fields}>
        {segments.map(({ code }) => (
          <NativeSelect
            key={code}
            label={term(segments, code)}
            value={targets[code] ?? ''}
            data={[
              { value: '', label: t('roadmaps.noTarget') },
              ...levels.map((level) => ({ value: level.code, label: `${level.code} ${term(levels, level.code)}` })),
            ]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setTargets((before) => ({ ...before, [code]: value }));
            }}
          />
        ))}
      </div>
      <div>
        <Button onClick={create} loading={begin.isPending} disabled={!title || chosen.length === 0}>
          {t('roadmaps.begin')}
        </Button>
      </div>
      {begin.error ? <ProblemNotice error={begin.error} /> : null}
    </section>
  );
}
