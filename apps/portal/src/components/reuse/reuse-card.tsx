import type { ReuseView } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '@/i18n/use-formats';
import { useLanguage } from '@/i18n/use-language';
import { Mark } from '../mark';
import { MemberChip } from '../member-chip';
import classes from '../register.module.css';
import { SaidReuse } from './said-reuse';

interface Props {
  reuse: ReuseView;
  /** In a list of many items: which item it is about. */
  named?: boolean;
}

const addressOf = (type: string, id: string) => `/${type}s/${encodeURIComponent(id)}`;

/** One Member's statement with who confirmed it and when; what it said before is a fold below. */
export function ReuseCard({ reuse, named = false }: Props) {
  const { t } = useTranslation('reuse');
  const { member, day } = useFormats();
  const { language } = useLanguage();
  const titleOf = (titles: Record<string, string>) => titles[language] || Object.values(titles).find(Boolean);
  const { type, item, titles, standing, proposed, own, earlier, synthetic } = reuse;
  const shown = standing ?? proposed;
  return (
    <li className={classes.card}>
      <p className={classes.tags}>
        <span>
          <MemberChip code={reuse.member} /> {member(reuse.member)}
        </span>
        {synthetic ? <Mark tone="gold">{t('synthetic')}</Mark> : null}
        {standing ? null : (
          <Mark tone="plain">{t(proposed ? 'waiting' : reuse.returned ? 'returned' : 'takenBack')}</Mark>
        )}
      </p>
      {named ? (
        <h2>
          <Link to={addressOf(type, item)}>{titleOf(titles) ?? t('notReleased')}</Link>
        </h2>
      ) : null}
      {shown ? <SaidReuse content={shown.content} /> : null}
      {own ? (
        <p>
          {t('ownRecord')} <Link to={addressOf(own.type, own.id)}>{titleOf(own.titles)}</Link>
        </p>
      ) : null}
      {standing && !synthetic ? (
        <p className={classes.quiet}>{t('confirmedBy', { name: standing.by, day: day(standing.at) })}</p>
      ) : null}
      {earlier.length > 0 ? (
        <details>
          <summary>{t('earlier', { count: earlier.length })}</summary>
          {earlier.map(({ content, by, at }) => (
            <div key={at}>
              <SaidReuse content={content} />
              <p className={classes.quiet}>{t('confirmedBy', { name: by, day: day(at) })}</p>
            </div>
          ))}
        </details>
      ) : null}
    </li>
  );
}
