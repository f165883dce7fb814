import { Button } from '@mantine/core';
import { instrumentKinds, instrumentStatuses, tfaMeasures } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Certainty } from '@/components/certainty';
import { NamedSource } from '@/components/named-source';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import classes from '@/components/register.module.css';
import { useWords } from '@/components/use-words';
import { useFormats } from '@/i18n/use-formats';
import { useInstrument } from './api/instruments';
import { EntryHistory } from './components/entry-history';
import { ReviewNote } from './components/review-note';

/** One entry of the register: what it is, its versions and reviews, and what it is linked with. */
export function InstrumentPage() {
  const { t } = useTranslation('registers');
  const { term, month, day } = useFormats();
  const words = useWords();
  const { code = '' } = useParams();
  const { data: entry, error, refetch } = useInstrument(code);
  if (error && !entry)
    return (
      <Page title={t('instruments.title')}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!entry) return <PageSkeleton />;
  const { content, linkedTasks } = entry;
  const partialDate = (date: string) => (date.length === 4 ? date : month(`${date}-01`));
  return (
    <Page
      title={words(content.names)}
      above={
        <>
          <Link to="/instruments">{t('instruments.title')}</Link> · {term(instrumentKinds, content.kind)}
        </>
      }
      actions={
        entry.mayEdit ? (
          <Button component={Link} to={`/instruments/${code}/edit`}>
            {t('instruments.edit')}
          </Button>
        ) : null
      }
    >
      <p className={classes.lead}>{words(content.descriptions)}</p>
      <section className={classes.box} aria-label={t('instruments.facts')}>
        <dl className={classes.facts}>
          <dt>{t('instruments.column.status')}</dt>
          <dd>{term(instrumentStatuses, content.status)}</dd>
          <dt>{t('instruments.column.owner')}</dt>
          <dd>{content.owner ?? t('notRecorded')}</dd>
          <dt>{t('instruments.column.next')}</dt>
          <dd>
            <ReviewNote {...entry} />
          </dd>
          <dt>{t('instruments.reviewed')}</dt>
          <dd>{content.reviewed ? month(`${content.reviewed}-01`) : t('notRecorded')}</dd>
          <dt>{t('instruments.cycle')}</dt>
          <dd>{content.reviewEvery ? t('instruments.months', { count: content.reviewEvery }) : t('notRecorded')}</dd>
          {content.alsoKnownAs.length > 0 ? (
            <>
              <dt>{t('instruments.known')}</dt>
              <dd>{content.alsoKnownAs.join(' · ')}</dd>
            </>
          ) : null}
          <dt>{t('sure')}</dt>
          <dd>
            <Certainty level={content.certainty} />
          </dd>
        </dl>
      </section>
      {content.versions.length > 0 ? (
        <section className={classes.part} aria-labelledby="versions">
          <h2 id="versions">{t('instruments.versions')}</h2>
          <ul className={classes.list}>
            {[...content.versions].reverse().map(({ label, date, note }) => (
              <li key={label}>
                <strong>{label}</strong> · {date ? partialDate(date) : t('instruments.noDate')}
                {note ? <p className={classes.quiet}>{note}</p> : null}
              </li>
            ))}
          </ul>
          {code === 'wco-data-model' ? <Link to="/data-model">{t('dataModel.title')}</Link> : null}
        </section>
      ) : null}
      <section className={classes.part} aria-labelledby="tasks">
        <h2 id="tasks">{t('instruments.tasks')}</h2>
        {linkedTasks.length === 0 ? <p>{t('instruments.noTasks')}</p> : null}
        <ul className={classes.list}>
          {linkedTasks.map((task) => (
            <li key={task.url}>
              <Link to={task.url}>
                {task.code} {words(task.titles)}
              </Link>
              <p className={classes.quiet}>
                {[
                  task.period,
                  task.bodies.join(', '),
                  t(task.named ? 'instruments.named' : 'instruments.editorial'),
                ].join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.part} aria-labelledby="measures">
        <h2 id="measures">{t('instruments.measures')}</h2>
        {content.measures.length === 0 ? <p>{t('instruments.noMeasures')}</p> : null}
        <ul className={classes.list}>
          {content.measures.map((measure) => (
            <li key={measure.code} className={classes.links}>
              <Link to={`/tfa/${measure.code}`}>
                {measure.code} {term(tfaMeasures, measure.code)}
              </Link>
              <Certainty level={measure.certainty} />
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.part} aria-labelledby="sources">
        <h2 id="sources">{t('sources')}</h2>
        <ul className={classes.list}>
          {[
            ...content.sources,
            ...content.links.filter(({ url }) => !content.sources.some((one) => one.url === url)),
          ].map((source) => (
            <li key={source.title}>
              <NamedSource {...source} />
            </li>
          ))}
        </ul>
        <p className={classes.quiet}>{t('instruments.changed', { day: day(entry.changedAt) })}</p>
      </section>
      <EntryHistory code={code} />
    </Page>
  );
}
