import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/use-session';
import { Page } from '@/components/page';
import { OfferLists } from './components/offer-lists';
import classes from './components/technology.module.css';

/** Research notes of academia and partners, curated before they show. */
export function ResearchPage() {
  const { t } = useTranslation('technology');
  const { can } = useSession();
  return (
    <Page
      title={t('research.title')}
      above={<Link to="/technology/network">{t('network.title')}</Link>}
      actions={
        can('research-note.offer') ? (
          <Button component={Link} to="/technology/research/new">
            {t('research.add')}
          </Button>
        ) : null
      }
    >
      <p className={classes.lead}>{t('research.lead')}</p>
      <OfferLists kind="research-notes" none={t('research.none')}>
        {({ title, abstract, authors, institution, year, language }, { id }) => (
          <>
            <h3>
              <Link to={`/technology/research/${id}`} lang={language} dir="auto">
                {title}
              </Link>
            </h3>
            <p className={classes.quiet}>{[authors[0], institution, year].filter(Boolean).join(' · ')}</p>
            <p lang={language} dir="auto">
              {abstract}
            </p>
          </>
        )}
      </OfferLists>
    </Page>
  );
}
