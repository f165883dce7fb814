import { type CrossCutting, sharedKinds, tfaMeasures, themes } from '@digital-customs/contracts';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { usePlanPart } from '../api/part';
import classes from '../components/plan.module.css';
import { TaskList } from '../components/task-list';

/** Tasks of different topics that share a theme, an instrument, a system, a TFA measure or a deliverable. */
export function SharedView({ period }: { period: string }) {
  const { t } = useTranslation('plan');
  const { term } = useFormats();
  const [query, setQuery] = useSearchParams();
  const kind = sharedKinds.find((one) => one === query.get('kind')) ?? '';
  const { data, error, refetch } = usePlanPart<CrossCutting>(period, 'cross-cutting', kind ? { kind } : {});
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const nameOf = (group: CrossCutting['groups'][number]) => {
    if (group.kind === 'theme') return term(themes, group.name);
    return group.kind === 'tfa-measure' ? `${group.name} ${term(tfaMeasures, group.name)}` : group.name;
  };
  return (
    <>
      <NativeSelect
        label={t('coordination.kind')}
        value={kind}
        maw={280}
        data={[
          { value: '', label: t('filter.all') },
          ...sharedKinds.map((one) => ({ value: one, label: t(`coordination.kinds.${one}`) })),
        ]}
        onChange={(event) =>
          setQuery({ view: 'shared', ...(event.currentTarget.value && { kind: event.currentTarget.value }) })
        }
      />
      {data.groups.length === 0 ? <EmptyState text={t('coordination.nothing')} /> : null}
      {data.groups.map((group) => (
        <section key={`${group.kind} ${group.name}`}>
          <h2 dir="auto">{nameOf(group)}</h2>
          <p className={classes.quiet}>
            {t(`coordination.kinds.${group.kind}`)} ·{' '}
            {t('coordination.across', {
              count: group.total,
              topics: group.topics.join(', '),
              bodies: group.bodies.join(', '),
            })}
          </p>
          <TaskList period={period} tasks={group.tasks} label={nameOf(group)} />
        </section>
      ))}
    </>
  );
}
