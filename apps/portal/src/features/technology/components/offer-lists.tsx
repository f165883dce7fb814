import type { OfferStage } from '@digital-customs/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/use-session';
import { EmptyState } from '@/components/empty-state';
import { Mark } from '@/components/mark';
import { ProblemNotice } from '@/components/problem-notice';
import { type Kind, type Kinds, useOffers } from '../api/offers';
import classes from './technology.module.css';

interface Props<K extends Kind> {
  kind: K;
  none: string;
  /** A card's inside. */
  children: (content: Kinds[K]['content'], view: Kinds[K]['view']) => ReactNode;
}

const deciding = { 'technology-providers': 'provider.review', 'research-notes': 'research-note.review' } as const;
const offering = { 'technology-providers': 'provider.offer', 'research-notes': 'research-note.offer' } as const;

/** What waits for the reader's decision, what the reader offered, and what everybody sees. */
export function OfferLists<K extends Kind>({ kind, none, children }: Props<K>) {
  const { t } = useTranslation('technology');
  const { can } = useSession();
  const waiting = useOffers(kind, { queue: 'review' }, can(deciding[kind]));
  const own = useOffers(kind, { queue: 'own' }, can(offering[kind]));
  const { data, error, refetch } = useOffers(kind, {});
  const list = (items: Kinds[K]['view'][], isWork: boolean) => (
    <ul className={classes.cards}>
      {items.map((view) => {
        const { published, revision } = view;
        const shown = ((isWork ? revision : null) ?? published ?? revision)?.content as Kinds[K]['content'];
        return (
          <li key={view.id} className={classes.card}>
            {isWork && revision ? <Stage stage={view.stage} /> : null}
            {view.basis === 'published-sources' ? <Mark tone="gold">{t('offer.fromSources')}</Mark> : null}
            {children(shown, view)}
          </li>
        );
      })}
    </ul>
  );
  return (
    <>
      {waiting.data?.items.length ? (
        <section className={classes.stack} aria-labelledby="waiting">
          <h2 id="waiting">{t('offer.waiting')}</h2>
          {list(waiting.data.items, true)}
        </section>
      ) : null}
      {own.data?.items.length ? (
        <section className={classes.stack} aria-labelledby="own">
          <h2 id="own">{t('offer.own')}</h2>
          {list(own.data.items, true)}
        </section>
      ) : null}
      <section className={classes.stack} aria-labelledby="published">
        <h2 id="published">{t('offer.published')}</h2>
        {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
        {data?.items.length === 0 ? <EmptyState text={none} /> : null}
        {list(data?.items ?? [], false)}
      </section>
    </>
  );
}

function Stage({ stage }: { stage: OfferStage }) {
  const { t } = useTranslation('technology');
  return (
    <span>
      <Mark tone={stage === 'published' ? 'plain' : 'gold'}>{t(`stage.${stage}`)}</Mark>
    </span>
  );
}
