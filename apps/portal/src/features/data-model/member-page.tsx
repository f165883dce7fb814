import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import classes from '@/components/register.module.css';
import { StatementBar } from '@/components/statement-bar';
import { useFormats } from '@/i18n/use-formats';
import { useAdoption, useAdoptionStep } from './api/adoption';
import { AdoptionForm } from './components/adoption-form';
import { Said } from './components/said';

/** What one Member says about its use of the Data Model; its own people state it here. */
export function MemberPage() {
  const { t } = useTranslation('registers');
  const { member: nameOf, day } = useFormats();
  const { member = '' } = useParams();
  const { data, error, refetch } = useAdoption(member);
  const step = useAdoptionStep(member);
  const title = t('dataModel.memberTitle', { member: nameOf(member) });
  if (error && !data)
    return (
      <Page title={title}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data) return <PageSkeleton />;
  const { confirmed, earlier, version } = data;
  const stating = step.variables && 'propose' in step.variables;
  return (
    <Page title={title} above={<Link to="/data-model">{t('dataModel.title')}</Link>} width="text">
      <StatementBar
        statement={data}
        show={(adoption) => <Said adoption={adoption} />}
        error={stating ? null : step.error}
        busy={step.isPending}
        onDecide={(decide) => step.mutate({ decide, version })}
      />
      <section className={classes.box} aria-labelledby="confirmed">
        <h2 id="confirmed">{t('statement.confirmed')}</h2>
        {confirmed ? (
          <>
            <Said adoption={confirmed.content} />
            <p className={classes.quiet}>
              {t('statement.confirmedBy', { name: confirmed.by, day: day(confirmed.at) })}
            </p>
          </>
        ) : (
          <p>{t('dataModel.notReported')}</p>
        )}
      </section>
      {earlier.length > 0 ? (
        <section className={classes.part} aria-labelledby="earlier">
          <h2 id="earlier">{t('statement.earlier')}</h2>
          {earlier.map(({ content, by, at }) => (
            <div key={at} className={classes.card}>
              <Said adoption={content} />
              <p className={classes.quiet}>{t('statement.confirmedBy', { name: by, day: day(at) })}</p>
            </div>
          ))}
        </section>
      ) : null}
      {data.may.includes('propose') ? (
        <AdoptionForm
          key={version}
          last={data.proposed?.content ?? confirmed?.content}
          error={stating ? step.error : null}
          busy={step.isPending}
          onPropose={(propose) => step.mutate({ propose, version })}
        />
      ) : null}
    </Page>
  );
}
