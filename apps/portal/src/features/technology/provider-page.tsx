import { type ProviderContent, providerKinds, technologies } from '@digital-customs/contracts';
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
import { Claims } from './components/claims';
import { OfferDecision } from './components/offer-decision';
import { ProviderForm } from './components/provider-form';
import classes from './components/technology.module.css';
import { useWords } from './use-words';

/** One provider: its solutions, the Members it serves, and for those concerned the change that waits. */
export function ProviderPage() {
  const { t } = useTranslation('technology');
  const { id = '' } = useParams();
  const go = useNavigate();
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useOffer('technology-providers', id);
  const step = useOfferStep('technology-providers');
  const back = <Link to="/technology/network">{t('network.title')}</Link>;
  if (error)
    return (
      <Page title={t('network.title')} above={back}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (id === 'new' || (editing && data)) {
    const known = id === 'new' ? undefined : data;
    return (
      <Page title={known ? t('provider.edit') : t('network.add')} above={back}>
        <p className={classes.lead}>{t('provider.formLead')}</p>
        <ProviderForm
          content={(known?.revision ?? known?.published)?.content}
          pending={step.isPending}
          error={step.error}
          onSend={(content) =>
            step.mutate(
              { step: 'save', content, id: known?.id, version: known?.version },
              {
                onSuccess: (view) => {
                  setEditing(false);
                  void go(`/technology/network/${view.id}`);
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
      title={shown.name}
      above={back}
      actions={may.includes('edit') ? <Button onClick={() => setEditing(true)}>{t('provider.edit')}</Button> : null}
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
      <Provider content={shown} />
      <Claims
        claims={data.claims}
        pending={step.isPending}
        error={step.error}
        onAnswer={(claim) => step.mutate({ step: 'claim', id, claim })}
      />
      {revision && published ? (
        <section className={classes.stack} aria-labelledby="change">
          <h2 id="change">{t('offer.change')}</h2>
          <Provider content={revision.content} />
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

function Provider({ content }: { content: ProviderContent }) {
  const { t } = useTranslation('technology');
  const { term } = useFormats();
  const words = useWords();
  return (
    <div className={classes.stack}>
      <p className={classes.quiet}>{term(providerKinds, content.kind)}</p>
      <p className={classes.lead}>{words(content.summary)}</p>
      {content.website ? <SourceLink address={content.website} /> : null}
      <ul className={classes.cards} aria-label={t('provider.solutions')}>
        {content.solutions.map(({ name, description, technologies: codes }) => (
          <li key={name} className={classes.card}>
            <h2>{name}</h2>
            {description ? <p>{description}</p> : null}
            <ul className={classes.tags}>
              {codes.map((code) => (
                <li key={code}>
                  <Tag>
                    <Link to={`/technology/${code}`}>{term(technologies, code)}</Link>
                  </Tag>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {content.sources.length ? (
        <p className={classes.quiet}>
          {t('technology.sources')}{' '}
          {content.sources.map((source) => (
            <span key={source}>
              <SourceLink address={source} short />{' '}
            </span>
          ))}
        </p>
      ) : null}
    </div>
  );
}
