import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { Mark } from '@/components/mark';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { type Kind, type Kinds, useOffer, useOfferStep } from '../api/offers';
import { OfferDecision } from './offer-decision';
import classes from './technology.module.css';

type Content<K extends Kind> = Kinds[K]['content'];
export interface OfferFormProps<K extends Kind> {
  content: Content<K> | undefined;
  pending: boolean;
  error: unknown;
  onSend: (content: Content<K>) => void;
}

interface Props<K extends Kind> {
  kind: K;
  /** Where its list stands. */
  at: string;
  words: Record<'list' | 'add' | 'edit' | 'lead', string>;
  titleOf: (content: Content<K>) => string;
  show: (content: Content<K>) => ReactNode;
  form: (props: OfferFormProps<K>) => ReactNode;
  /** What stands below the entry. */
  more?: (view: Kinds[K]['view'], step: ReturnType<typeof useOfferStep<K>>) => ReactNode;
}

/** What a partner offered, its form, and for those concerned the change that waits for a decision. */
export function OfferPage<K extends Kind>({ kind, at, words, titleOf, show, form, more }: Props<K>) {
  const { t } = useTranslation('technology');
  const { id = '' } = useParams();
  const go = useNavigate();
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useOffer(kind, id);
  const step = useOfferStep(kind);
  const back = <Link to={at}>{words.list}</Link>;
  if (error)
    return (
      <Page title={words.list} above={back}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (id === 'new' || (editing && data)) {
    const known = id === 'new' ? undefined : data;
    const onSend = (content: Content<K>) =>
      step.mutate(
        { step: 'save', content, id: known?.id, version: known?.version },
        {
          onSuccess: (view) => {
            setEditing(false);
            void go(`${at}/${view.id}`);
          },
        },
      );
    const content = (known?.revision ?? known?.published)?.content as Content<K> | undefined;
    return (
      <Page title={known ? words.edit : words.add} above={back}>
        <p className={classes.lead}>{words.lead}</p>
        {form({ content, pending: step.isPending, error: step.error, onSend })}
      </Page>
    );
  }
  if (!data) return <PageSkeleton />;
  const { published, revision, may, basis } = data;
  const shown = (published ?? revision)!.content as Content<K>;
  return (
    <Page
      title={titleOf(shown)}
      above={back}
      actions={may.includes('edit') ? <Button onClick={() => setEditing(true)}>{words.edit}</Button> : null}
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
      {show(shown)}
      {more?.(data, step)}
      {revision && published ? (
        <section className={classes.stack} aria-labelledby="change">
          <h2 id="change">{t('offer.change')}</h2>
          {show(revision.content as Content<K>)}
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
