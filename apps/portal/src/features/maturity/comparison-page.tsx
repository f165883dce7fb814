import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '@/api/use-session';
import { EmptyState } from '@/components/empty-state';
import { Mark } from '@/components/mark';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { useComparison } from './api/comparison';
import answering from './answering/answering.module.css';
import { ComparisonFiles } from './components/comparison-files';
import { ComparisonRadar } from './components/comparison-radar';
import { CriteriaTable } from './components/criteria-table';
import { OverTime } from './components/over-time';
import { ComparisonTable } from './components/comparison-table';
import maturity from './components/maturity.module.css';
import { useGroupName } from './use-group-name';
import { useOwnMembers } from './use-own-members';
import { WayNav } from './way/way-nav';

/** How Members stand, segment by segment, in groups in which nobody can be made out; names where a Member shows them. */
export function ComparisonPage() {
  const { t } = useTranslation('maturity');
  const nameOf = useGroupName();
  const { can, known } = useSession();
  const [member] = useOwnMembers();
  const [query, setQuery] = useSearchParams();
  const asked = { round: query.get('round') ?? undefined, group: query.get('group') ?? 'all', member };
  const { data, error, refetch } = useComparison(asked);
  const choose = (name: string, value: string) =>
    setQuery((before) => {
      const after = new URLSearchParams(before);
      after.set(name, value);
      return after;
    });
  const title = t('comparison.title');
  if (error)
    return (
      <Page title={title}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data || !known) return <PageSkeleton />;
  return (
    <Page
      title={title}
      above={
        <>
          <Link to="/maturity">{t('model.title')}</Link>{' '}
          {data.synthetic ? <Mark tone="gold">{t('comparison.synthetic')}</Mark> : null}
        </>
      }
      actions={
        can('consent.manage') ? (
          <Button component={Link} to="/maturity/consents" variant="default">
            {t('comparison.consents')}
          </Button>
        ) : null
      }
    >
      <WayNav />
      {data.round === null ? (
        <EmptyState text={t('comparison.none')} />
      ) : (
        <>
          <div className={maturity.part}>
            <p className={maturity.lead}>{t('comparison.lead')}</p>
            <div className={answering.adding}>
              <NativeSelect
                label={t('comparison.round')}
                value={data.round}
                data={data.rounds.map((code) => ({ value: code, label: code }))}
                onChange={(event) => choose('round', event.currentTarget.value)}
              />
              <NativeSelect
                label={t('comparison.group')}
                value={data.group}
                data={data.groups.map(({ id, count }) => ({
                  value: id,
                  label: t('comparison.of', { group: nameOf(id), count }),
                }))}
                onChange={(event) => choose('group', event.currentTarget.value)}
              />
            </div>
          </div>
          <div className={maturity.part}>
            <ComparisonFiles round={data.round} group={data.group} member={member} />
          </div>
          <ComparisonRadar data={data} />
          <section className={`${maturity.box} ${maturity.after}`} aria-labelledby="comparison">
            <h2 id="comparison">{t('comparison.table')}</h2>
            <ComparisonTable data={data} hasOwn={member !== undefined} />
            <p className={maturity.quiet}>
              {t('comparison.rule')} {data.groups.some(({ id }) => id === 'peers') ? t('comparison.peersAre') : null}
            </p>
          </section>
          <CriteriaTable round={data.round} group={data.group} member={member} />
          <OverTime group={data.group} member={member} />
          {member ? (
            <div className={maturity.after}>
              <Link to="/maturity/like-minded">{t('comparison.toPeers')}</Link>
            </div>
          ) : null}
        </>
      )}
    </Page>
  );
}
