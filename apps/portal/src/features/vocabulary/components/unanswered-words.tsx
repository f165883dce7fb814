import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/use-session';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { useUnanswered } from '../api/vocabulary';
import classes from './vocabulary.module.css';

/** What was looked for in vain: where the vocabulary, or the repository, has a gap. */
export function UnansweredWords() {
  const { t } = useTranslation('vocabulary');
  const { day, number } = useFormats();
  const { can } = useSession();
  const { data, error, refetch } = useUnanswered(true);
  return (
    <aside className={classes.side} aria-labelledby="unanswered">
      <h2 id="unanswered">{t('unanswered.title')}</h2>
      <p className={classes.note}>{t('unanswered.lead')}</p>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data?.items.length === 0 ? <p>{t('unanswered.none')}</p> : null}
      {data && data.items.length > 0 ? (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('unanswered.words')}</th>
              <th scope="col">{t('unanswered.times')}</th>
              <th scope="col">{t('unanswered.last')}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map(({ words, times, last }) => (
              <tr key={words}>
                <th scope="row" dir="auto">
                  <Link to={`/?q=${encodeURIComponent(words)}`}>{words}</Link>
                </th>
                <td>{number(times)}</td>
                <td>
                  {day(last)}
                  {can('call.keep') ? (
                    <Link to={`/calls/new?words=${encodeURIComponent(words)}`} className={classes.note}>
                      {t('unanswered.call')}
                    </Link>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </aside>
  );
}
