import { Checkbox, NativeSelect } from '@mantine/core';
import { type MailRhythm, mailRhythms, type SubscriptionView } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSubscriptionStep } from '@/api/subscriptions';
import { useFormats } from '@/i18n/use-formats';
import { useFollowed } from '../use-followed';
import classes from './inbox.module.css';

/** One thing that is followed: its name, how one is told, its private feed. */
export function FollowedRow({ followed }: { followed: SubscriptionView }) {
  const { t } = useTranslation('inbox');
  const { term } = useFormats();
  const { nameOf, kindOf, pageOf } = useFollowed();
  const step = useSubscriptionStep();
  const [feed, setFeed] = useState<string | null>(null);
  const { id, kind, channels, hasFeed } = followed;
  const name = nameOf(followed);
  const page = pageOf(followed);
  const isNewsletter = kind === 'newsletter';
  const rhythms = mailRhythms.filter(({ code }) => !isNewsletter || code === 'none' || code === 'at-once');
  const showFeed = () =>
    void step.mutateAsync({ feed: id }).then((made) => setFeed((made as { address: string }).address));
  return (
    <li className={classes.row}>
      <div>
        <strong>{page ? <Link to={page}>{name}</Link> : name}</strong>
        <p>{kindOf(kind)}</p>
      </div>
      {isNewsletter ? (
        <span />
      ) : (
        <Checkbox
          label={t('following.inInbox')}
          checked={channels.inbox}
          onChange={(event) => step.mutate({ id, tell: { ...channels, inbox: event.currentTarget.checked } })}
        />
      )}
      <NativeSelect
        aria-label={t('following.rhythmOf', { name })}
        value={channels.mail}
        data={rhythms.map(({ code }) => ({
          value: code,
          label: isNewsletter && code === 'at-once' ? t('following.eachIssue') : term(mailRhythms, code),
        }))}
        onChange={(event) => step.mutate({ id, tell: { ...channels, mail: event.currentTarget.value as MailRhythm } })}
      />
      <button type="button" className={classes.plain} onClick={() => step.mutate({ leave: id })}>
        {t('following.leave')}
        <span className={classes.hidden}> {name}</span>
      </button>
      {isNewsletter ? null : (
        <p className={classes.feed}>
          {feed ? (
            <>
              {t('following.feedAddress')} <code>{window.location.origin + feed}</code>
            </>
          ) : (
            <button type="button" className={classes.plain} onClick={showFeed}>
              {t(hasFeed ? 'following.newFeed' : 'following.feed')}
              <span className={classes.hidden}> {name}</span>
            </button>
          )}{' '}
          {hasFeed ? (
            <button
              type="button"
              className={classes.plain}
              onClick={() => (setFeed(null), step.mutate({ endFeed: id }))}
            >
              {t('following.endFeed')}
              <span className={classes.hidden}> {name}</span>
            </button>
          ) : null}
        </p>
      )}
    </li>
  );
}
