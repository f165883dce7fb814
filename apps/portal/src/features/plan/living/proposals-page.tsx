import { type ProposalView, proposalStages } from '@digital-customs/contracts';
import { NativeSelect, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { Mark } from '@/components/mark';
import { RequirePerson } from '@/components/require-person';
import { useFormats } from '@/i18n/use-formats';
import { usePlanPart } from '../api/part';
import classes from '../components/plan.module.css';
import { PlanFrame } from '../components/plan-frame';
import { useChangeWords } from '../use-change-words';

export const ProposalsPage = () => (
  <RequirePerson>
    <Proposals />
  </RequirePerson>
);

/** The changes that people propose to the plan, by where they stand. */
function Proposals() {
  const { t } = useTranslation('plan');
  const { day } = useFormats();
  const { period = '' } = useParams();
  const describe = useChangeWords();
  const [query, setQuery] = useSearchParams();
  const stage = query.get('stage') ?? '';
  const { data, error, refetch } = usePlanPart<{ items: ProposalView[] }>(period, 'proposals', {
    limit: 100,
    ...(stage && { stage: [stage] }),
  });
  return (
    <PlanFrame
      title={t('nav.proposals')}
      error={error}
      ready={data !== undefined}
      onRetry={() => void refetch()}
      actions={
        <Button component={Link} to={`/work-plans/${period}/proposals/new`}>
          {t('proposal.make')}
        </Button>
      }
    >
      {() => (
        <div className={classes.stack}>
          <p className={classes.note}>{t('proposal.lead')}</p>
          <NativeSelect
            label={t('proposal.stage')}
            value={stage}
            maw={280}
            data={[
              { value: '', label: t('filter.all') },
              ...proposalStages.map((one) => ({ value: one, label: t(`proposal.stages.${one}`) })),
            ]}
            onChange={(event) => setQuery(event.currentTarget.value ? { stage: event.currentTarget.value } : {})}
          />
          {data?.items.length === 0 ? <EmptyState text={t('proposal.none')} /> : null}
          <ul className={classes.list}>
            {data?.items.map((proposal) => (
              <li key={proposal.id} className={classes.box}>
                <div className={classes.line}>
                  <h2>
                    <Link to={`/work-plans/${period}/proposals/${proposal.id}`}>{describe(proposal.change)}</Link>
                  </h2>
                  <Mark tone={proposal.stage === 'open' ? 'gold' : 'quiet'}>
                    {t(`proposal.stages.${proposal.stage}`)}
                  </Mark>
                </div>
                <p dir="auto">{proposal.reason}</p>
                <p className={classes.quiet}>
                  {t('proposal.by', { name: proposal.by.name, day: day(proposal.at) })}
                  {' · '}
                  {t('proposal.opinionsOf', {
                    count: proposal.opinions.length,
                    all: proposal.concerned.length,
                  })}
                </p>
              </li>
            ))}
          </ul>
        </div>
      )}
    </PlanFrame>
  );
}
