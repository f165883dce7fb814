import type { Roadmap, RoadmapLimits } from '@digital-customs/contracts';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { RequirePerson } from '@/components/require-person';
import { useFormats } from '@/i18n/use-formats';
import maturity from '../components/maturity.module.css';
import { useRoadmap, useRoadmapStep, useSchedule } from './roadmaps-api';
import { ActionTable } from './action-table';
import { LevelSteps } from './level-steps';
import { LevelTable } from './level-table';
import { PlanProgress } from './plan-progress';
import { QuarterTable } from './quarter-table';
import { WeightFields } from './weight-fields';
import { WhatIf } from './what-if';
import { WayNav } from './way-nav';

export const RoadmapPage = () => (
  <RequirePerson>
    <Loaded />
  </RequirePerson>
);

function Loaded() {
  const { t } = useTranslation('way');
  const { id = '' } = useParams();
  const { data, error, refetch } = useRoadmap(id);
  if (error)
    return (
      <Page title={t('roadmaps.title')} width="text">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  return data ? <Plan roadmap={data} /> : <PageSkeleton />;
}

/** The way to the targets, quarter by quarter; other limits are tried out before they are kept. */
function Plan({ roadmap }: { roadmap: Roadmap }) {
  const { t } = useTranslation('way');
  const { member } = useFormats();
  const [limits, setLimits] = useState<RoadmapLimits>(roadmap.limits);
  const [tried] = useDebouncedValue(limits, 200);
  const schedule = useSchedule(roadmap, tried);
  const step = useRoadmapStep(roadmap);
  return (
    <Page
      title={roadmap.title}
      above={
        <>
          <Link to="/maturity/roadmaps">{t('roadmaps.title')}</Link> · {member(roadmap.member)}
        </>
      }
    >
      <WayNav />
      <div className={maturity.part}>
        <PlanProgress roadmap={roadmap} />
        <WhatIf roadmap={roadmap} limits={limits} onChange={setLimits} step={step} />
        {schedule.error ? <ProblemNotice error={schedule.error} onRetry={() => void schedule.refetch()} /> : null}
        {schedule.data ? (
          <>
            <p role="status" className={schedule.data.binding ? maturity.note : maturity.quiet}>
              {schedule.data.binding
                ? t(`plan.binding.${schedule.data.binding}`, { count: schedule.data.unplaced.length })
                : t('plan.fits')}
            </p>
            <section className={maturity.box} aria-labelledby="quarters">
              <h2 id="quarters">{t('plan.quarters')}</h2>
              <QuarterTable roadmap={roadmap} schedule={schedule.data} />
              <p className={maturity.quiet}>{t('plan.how')}</p>
            </section>
            <section className={maturity.box} aria-labelledby="reached">
              <h2 id="reached">{t('plan.levels')}</h2>
              <LevelSteps schedule={schedule.data} />
              <LevelTable schedule={schedule.data} />
            </section>
          </>
        ) : null}
        <WeightFields key={`weights-${roadmap.version}`} roadmap={roadmap} step={step} />
        <ActionTable key={roadmap.version} roadmap={roadmap} step={step} />
      </div>
    </Page>
  );
}
