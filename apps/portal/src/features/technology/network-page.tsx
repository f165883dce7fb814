import { Button } from '@mantine/core';
import { providerKinds } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/use-session';
import { Page } from '@/components/page';
import { useFormats } from '@/i18n/use-formats';
import { OfferLists } from './components/offer-lists';
import classes from './components/technology.module.css';
import { useWords } from './use-words';

/** The Technology Network: who provides what to which Members. */
export function NetworkPage() {
  const { t } = useTranslation('technology');
  const { term } = useFormats();
  const { can } = useSession();
  const words = useWords();
  return (
    <Page
      title={t('network.title')}
      actions={
        can('provider.offer') ? (
          <Button component={Link} to="/technology/network/new">
            {t('network.add')}
          </Button>
        ) : null
      }
    >
      <div className={classes.stack}>
        <p className={classes.lead}>{t('network.lead')}</p>
        <p>
          <Link to="/technology/research">{t('research.title')}</Link>
        </p>
      </div>
      <OfferLists kind="technology-providers" none={t('network.none')}>
        {({ name, kind, summary, solutions }, { id, claims }) => (
          <>
            <h3>
              <Link to={`/technology/network/${id}`}>{name}</Link>
            </h3>
            <p className={classes.quiet}>{term(providerKinds, kind)}</p>
            <p>{words(summary)}</p>
            <p className={classes.quiet}>
              {t('network.counts', {
                count: solutions.length,
                members: new Set(claims.filter(({ standing }) => standing === 'confirmed').map(({ member }) => member))
                  .size,
              })}
            </p>
          </>
        )}
      </OfferLists>
    </Page>
  );
}
