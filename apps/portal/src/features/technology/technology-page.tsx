import { radarRings, technologyKinds } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { FollowButton } from '@/components/follow/follow-button';
import { Mark, Tag } from '@/components/mark';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { SourceLink } from '@/components/source-link';
import { useFormats } from '@/i18n/use-formats';
import { useOffers } from './api/offers';
import { useTechnology } from './api/technology';
import { BlipSign } from './components/blip';
import classes from './components/technology.module.css';
import { Uses } from './components/uses';
import { useWords } from './use-words';

/** One technology: what it is, where it stands on the radar and why, who uses it, what research says, who provides it. */
export function TechnologyPage() {
  const { t } = useTranslation('technology');
  const { term, day } = useFormats();
  const words = useWords();
  const { code = '' } = useParams();
  const { data, error, refetch } = useTechnology(code);
  const notes = useOffers('research-notes', { technology: code });
  const providers = useOffers('technology-providers', { technology: code });
  const back = <Link to="/technology/radar">{t('radar.title')}</Link>;
  if (error)
    return (
      <Page title={t('radar.title')} above={back}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data) return <PageSkeleton />;
  return (
    <Page title={words(data.names)} above={back} actions={<FollowButton kind="technology" value={code} />}>
      <div className={classes.stack}>
        <ul className={classes.tags}>
          <li>
            <Tag>{term(technologyKinds, data.kind)}</Tag>
          </li>
          {data.ring ? (
            <li>
              <Mark tone="plain">{term(radarRings, data.ring)}</Mark>
            </li>
          ) : null}
          {data.ofTheSeven ? (
            <li>
              <Mark>{t('technology.seven')}</Mark>
            </li>
          ) : null}
          <li>
            <Mark tone="gold">{t('technology.proposed')}</Mark>
          </li>
        </ul>
        <p className={classes.lead}>{words(data.definition)}</p>
        <h2>{t('technology.inCustoms')}</h2>
        <p className={classes.lead}>{words(data.inCustoms)}</p>
        <p className={classes.quiet}>
          {words(data.certainty)}{' '}
          {data.tfaMeasures.length ? t('technology.tfa', { list: data.tfaMeasures.join(', ') }) : ''}{' '}
          {t('technology.topics', { list: data.workPlanTopics.join(', ') })}
        </p>
        {data.sources.length ? (
          <ul className={classes.tags} aria-label={t('technology.sources')}>
            {data.sources.map((source) => (
              <li key={source}>
                <SourceLink address={source} short />
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <section className={classes.stack} aria-labelledby="rings">
        <h2 id="rings">{t('technology.rings')}</h2>
        <ol className={classes.cards}>
          {data.editions.map(({ edition, publishedAt, ring, movement, reason }) => (
            <li key={edition} className={classes.card}>
              <h3>
                <Link to={`/technology/radar?edition=${edition}`}>{t('technology.edition', { edition })}</Link>
              </h3>
              <p>
                <BlipSign movement={movement} />
                {term(radarRings, ring)} · {t(`movement.${movement}`)}
              </p>
              <p>{words(reason)}</p>
              <p className={classes.quiet}>{day(publishedAt)}</p>
            </li>
          ))}
        </ol>
      </section>
      <section className={classes.stack} aria-labelledby="uses">
        <h2 id="uses">{t('technology.uses')}</h2>
        <p className={classes.quiet}>{t('evidence.line', { ...data.evidence })}</p>
        <Uses found={data.found} />
      </section>
      <section className={classes.stack} aria-labelledby="notes">
        <h2 id="notes">{t('technology.notes')}</h2>
        {notes.data?.items.length === 0 ? <p className={classes.quiet}>{t('technology.noNotes')}</p> : null}
        <ul className={classes.claims}>
          {notes.data?.items.map(({ id, published }) => (
            <li key={id}>
              <Link to={`/technology/research/${id}`} lang={published?.content.language}>
                {published?.content.title}
              </Link>
              <span className={classes.quiet}>
                {[published?.content.institution, published?.content.year].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.stack} aria-labelledby="providers">
        <h2 id="providers">{t('technology.providers')}</h2>
        {providers.data?.items.length === 0 ? <p className={classes.quiet}>{t('technology.noProviders')}</p> : null}
        <ul className={classes.claims}>
          {providers.data?.items.map(({ id, published }) => (
            <li key={id}>
              <Link to={`/technology/network/${id}`}>{published?.content.name}</Link>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}
