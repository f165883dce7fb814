import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Mark } from '@/components/mark';
import { Page } from '@/components/page';
import { ProblemNotice } from '@/components/problem-notice';
import { RequirePerson } from '@/components/require-person';
import { boardQuery } from './api/innovations';
import { BoardCard } from './board/board-card';
import classes from './board/board.module.css';
import { useWords } from './use-words';

export const BoardPage = () => (
  <RequirePerson>
    <Columns />
  </RequirePerson>
);

/** What waits for the Research Unit, column by column; each card opens its own tools. */
function Columns() {
  const { t } = useTranslation('innovations');
  const { inLanguage } = useWords();
  const { data, error, refetch } = useQuery(boardQuery);
  const [open, setOpen] = useState<readonly string[]>([]);
  const [moved, setMoved] = useState<{ id: string; words: string } | null>(null);
  // A card that has moved stands in another list, so that the focus has to be taken along.
  useEffect(() => {
    if (moved) document.querySelector<HTMLElement>(`[data-place="${CSS.escape(moved.id)}"]`)?.focus();
  }, [moved]);
  const toggle = (id: string) =>
    setOpen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  return (
    <Page title={t('board.title')}>
      <p>{t('board.lead')}</p>
      <p role="status" className={classes.hidden}>
        {moved?.words}
      </p>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <p role="status">{t('loading')}</p> : null}
      {data?.more ? <p>{t('board.more')}</p> : null}
      {data ? (
        <div className={classes.board}>
          {data.columns.map(({ column, items }) => (
            <section key={column} aria-labelledby={`column-${column}`} className={classes.column}>
              <h2 id={`column-${column}`}>
                {t(`board.column.${column}`)} <span>{items.length}</span>
              </h2>
              {items.length === 0 ? <p>{t(`board.none.${column}`)}</p> : null}
              <ul>
                {items.map((card) => (
                  <li key={card.id}>
                    <BoardCard
                      card={card}
                      open={open.includes(card.id)}
                      onToggle={() => toggle(card.id)}
                      onMoved={(words) => setMoved({ id: card.id, words })}
                    />
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <section aria-labelledby="column-decided" className={`${classes.column} ${classes.decided}`}>
            <h2 id="column-decided">{t('board.decided')}</h2>
            <ul>
              {data.decided.map((item) => (
                <li key={item.id} className={classes.card}>
                  <Link to={`/innovations/${encodeURIComponent(item.id)}`} dir="auto" data-place={item.id}>
                    {inLanguage(item.titles)}
                  </Link>
                  <Mark tone={item.stage === 'declined' ? 'gold' : 'plain'}>{t(`work.${item.stage}`)}</Mark>
                </li>
              ))}
            </ul>
          </section>
        </div>
      ) : null}
    </Page>
  );
}
