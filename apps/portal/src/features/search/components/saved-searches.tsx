import { IconBookmark, IconX } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSession } from '@/api/use-session';
import { Disclosure } from '@/components/disclosure';
import { useForgetSearch, useLookAtSearch, useSavedSearches } from '../api/saved-searches';
import { countFilters, filterQuery, readFilters, type SearchState, writeState } from '../search-state';
import classes from './saved-searches.module.css';

const SaveSearch = lazy(() => import('./save-search'));

/** The searches that the reader keeps, with what is new in each; visitors are told how to keep some. */
export function SavedSearches({ state }: { state: SearchState }) {
  const { t } = useTranslation('search');
  const { known, person } = useSession();
  const { pathname, search } = useLocation();
  const { data: saved } = useSavedSearches(person !== null);
  const look = useLookAtSearch();
  const forget = useForgetSearch();
  const [saving, setSaving] = useState(false);
  if (!known) return <span className={classes.space} />;
  const query = filterQuery(state).toString();
  const current = saved?.find((one) => one.query === query);
  const fresh = (saved ?? []).reduce((sum, one) => sum + one.fresh, 0);
  const label = (
    <>
      <IconBookmark size={16} aria-hidden />
      <span className={classes.label}>{t('saved.label')}</span>
      {fresh > 0 ? <span className={classes.fresh}>{t('saved.labelNew', { count: fresh })}</span> : null}
    </>
  );
  if (!person)
    return (
      <Disclosure label={label} buttonClass={classes.open}>
        <p className={classes.note}>{t('saved.visitor')}</p>
        <Link className={classes.step} to={`/sign-in?to=${encodeURIComponent(pathname + search)}`}>
          {t('saved.signIn')}
        </Link>
      </Disclosure>
    );
  return (
    <>
      <Disclosure label={label} buttonClass={classes.open}>
        {saved?.length === 0 ? <p className={classes.note}>{t('saved.none')}</p> : null}
        <ul className={classes.list}>
          {saved?.map(({ id, name, query, fresh }) => (
            <li key={id}>
              <Link
                to={{ pathname: '/', search: writeState(readFilters(query)).toString() }}
                onClick={() => look.mutate(id)}
              >
                <strong>{name}</strong>
                <span data-new={fresh > 0 || undefined}>
                  {fresh > 0 ? t('saved.new', { count: fresh }) : t('saved.nothingNew')}
                </span>
              </Link>
              <button type="button" aria-label={t('saved.forget', { name })} onClick={() => forget.mutate(id)}>
                <IconX size={16} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
        {state.q.trim() || countFilters(state) > 0 ? (
          <button type="button" className={classes.step} onClick={() => setSaving(true)}>
            {t(current ? 'saved.rename' : 'saved.keep')}
          </button>
        ) : null}
      </Disclosure>
      {saving ? (
        <Suspense>
          <SaveSearch key={query} state={state} name={current?.name} onClose={() => setSaving(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
