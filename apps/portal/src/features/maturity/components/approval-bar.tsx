import { Button } from '@mantine/core';
import type { AssessmentView } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { useAssessmentStep } from '../api/assessments';
import classes from './maturity.module.css';

/** Where the assessment stands on its way to the national approval, and what this person can do about it. */
export function ApprovalBar({ assessment }: { assessment: AssessmentView }) {
  const { t } = useTranslation('maturity');
  const { day } = useFormats();
  const step = useAssessmentStep();
  const { id, stage, may, missing, approval } = assessment;
  return (
    <section className={classes.box} aria-label={t('approval.title')}>
      <p>
        {stage === 'approved' && approval
          ? t('approval.approved', { name: approval.by.name, day: day(approval.at) })
          : missing.length
            ? t('approval.missing', { count: missing.length })
            : may.includes('approve')
              ? t('approval.ready')
              : may.length
                ? t('approval.waiting')
                : t('approval.closed')}
      </p>
      <p>
        <Link to={`/maturity/assessments/${id}/results`}>{t('assessments.toResults')}</Link>
      </p>
      {may.includes('approve') ? (
        <div>
          <Button loading={step.isPending} onClick={() => step.mutate({ step: 'approve', id })}>
            {t('approval.approve')}
          </Button>
        </div>
      ) : null}
      {may.includes('reopen') ? (
        <div>
          <Button variant="default" loading={step.isPending} onClick={() => step.mutate({ step: 'reopen', id })}>
            {t('approval.reopen')}
          </Button>
        </div>
      ) : null}
      {step.error ? <ProblemNotice error={step.error} /> : null}
    </section>
  );
}
