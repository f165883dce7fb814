import { type ResearchNoteContent, technologies } from '@digital-customs/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { Mark, Tag } from '@/components/mark';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { SourceLink } from '@/components/source-link';
import { useFormats } from '@/i18n/use-formats';
import { useOffer, useOfferStep } from './api/offers';
import { NoteForm } from './components/note-form';
import { OfferDecision } from './components/offer-decision';
import classes from './components/technology.module.css';

/** One research note, and for those concerned the change that waits. */
export function NotePage() {
  const { t } = useTranslation('technology');
  const { id = '' } = useParams();
  const go = useNavigate();
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useOffer('research-notes', id);
  const step = useOfferStep('research-notes');
  const back = <Link to="/technology/research">{t('research.title')}</Link>;
  if (error)
    return (
      <Page title={t('research.title')} above={back}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (id === 'new' || (editing && data)) {
    const known = id === 'new' ? undefined : data;
    return (
      <Page title={known ? t('research.edit') : t('research.add')} above={back}>
        <p className={classes.lead}>{t('research.formLead')}</p>
        <NoteForm
          content={(known?.revision ?? known?.published)?.content}
          pending={step.isPending}
          error={step.error}
          onSend={(content) =>
            step.mutate(
              { step: 'save', content, id: known?.id, version: known?.version },
              {
                onSuccess: (view) => {
                  setEditing(false);
                  void go(`/technology/research/${view.id}`);
                },
              },
            )
          }
        />
      </Page>
    );
  }
  if (!data) return <PageSkeleton />;
  const { published, revision, may, basis } = data;
  const shown = (published ?? revision)!.content;
  return (
    <Page
      title={shown.title}
      above={back}
      actions={may.includes('edit') ? <Button onClick={() => setEditing(true)}>{t('research.edit')}</Button> : null}
    >
      {basis === 'published-sources' ? <Mark tone="gold">{t('offer.fromSources')}</Mark> : null}
      {revision ? (
        <div className={classes.stack} role="status">
          <span>
            <Mark tone="gold">{t(`stage.${revision.stage}`)}</Mark>
          </span>
          {revision.reason ? <p>{t('offer.because', { reason: revision.reason })}</p> : null}
        </div>
      ) : null}
      <Note content={shown} />
      {revision && published ? (
        <section className={classes.stack} aria-labelledby="change">
          <h2 id="change">{t('offer.change')}</h2>
          <Note content={revision.content} />
        </section>
      ) : null}
      {may.includes('review') ? (
        <OfferDecision
          pending={step.isPending}
          error={step.error}
          onDecide={(review) => step.mutate({ step: 'review', id, review })}
        />
      ) : null}
    </Page>
  );
}

function Note({ content }: { content: ResearchNoteContent }) {
  const { t } = useTranslation('technology');
  const { term, list, language } = useFormats();
  return (
    <div className={classes.stack}>
      <p className={classes.quiet}>
        {[list(content.authors), content.institution, content.year, language(content.language)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className={classes.lead} lang={content.language} dir="auto">
        {content.abstract}
      </p>
      <ul className={classes.tags}>
        {content.technologies.map((code) => (
          <li key={code}>
            <Tag>
              <Link to={`/technology/${code}`}>{term(technologies, code)}</Link>
            </Tag>
          </li>
        ))}
      </ul>
      {content.workPlanTopics.length ? (
        <p className={classes.quiet}>{t('technology.topics', { list: content.workPlanTopics.join(', ') })}</p>
      ) : null}
      {content.links.map((link) => (
        <p key={link}>
          <SourceLink address={link} />
        </p>
      ))}
    </div>
  );
}
