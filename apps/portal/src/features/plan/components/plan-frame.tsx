import type { PlanView } from '@digital-customs/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { usePlan } from '../api/plan';
import { usePlanWords } from '../use-plan-words';
import { PlanNav } from './plan-nav';

interface Props {
  title: string;
  actions?: ReactNode;
  /** A line above the title in place of the plan's name. */
  above?: ReactNode;
  error?: unknown;
  /** Whether everything that the page shows is here. */
  ready?: boolean;
  onRetry?: () => void;
  children: (plan: PlanView) => ReactNode;
}

/** A page of the Work Plan: its name, the way to the other pages, and what the page itself shows. */
export function PlanFrame({ title, actions, above, error, ready = true, onRetry, children }: Props) {
  const { t } = useTranslation('plan');
  const { inLanguage } = usePlanWords();
  const { period = '' } = useParams();
  const plan = usePlan(period);
  const problem = plan.error ?? error;
  if (problem)
    return (
      <Page title={title} above={<Link to={`/work-plans/${period}`}>{t('title')}</Link>}>
        <ProblemNotice
          error={problem}
          onRetry={() => {
            void plan.refetch();
            onRetry?.();
          }}
        />
      </Page>
    );
  if (!plan.data || !ready) return <PageSkeleton />;
  return (
    <Page
      title={title}
      above={above ?? <Link to={`/work-plans/${period}`}>{inLanguage(plan.data.titles)}</Link>}
      actions={actions}
    >
      <PlanNav period={period} />
      {children(plan.data)}
    </Page>
  );
}
