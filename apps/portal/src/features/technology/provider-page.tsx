import { type ProviderContent, providerKinds, technologies } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Tag } from '@/components/mark';
import { SourceLink } from '@/components/source-link';
import { useFormats } from '@/i18n/use-formats';
import { Claims } from './components/claims';
import { OfferPage } from './components/offer-page';
import { ProviderForm } from './components/provider-form';
import classes from './components/technology.module.css';
import { useWords } from './use-words';

/** One provider: its solutions, the Members it serves, and for those concerned the change that waits. */
export function ProviderPage() {
  const { t } = useTranslation('technology');
  return (
    <OfferPage
      kind="technology-providers"
      at="/technology/network"
      words={{
        list: t('network.title'),
        add: t('network.add'),
        edit: t('provider.edit'),
        lead: t('provider.formLead'),
      }}
      titleOf={({ name }) => name}
      show={(content) => <Provider content={content} />}
      form={(props) => <ProviderForm {...props} />}
      more={({ id, claims }, step) => (
        <Claims
          claims={claims}
          pending={step.isPending}
          error={step.error}
          onAnswer={(claim) => step.mutate({ step: 'claim', id, claim })}
        />
      )}
    />
  );
}

function Provider({ content }: { content: ProviderContent }) {
  const { t } = useTranslation('technology');
  const { term } = useFormats();
  const words = useWords();
  return (
    <div className={classes.stack}>
      <p className={classes.quiet}>{term(providerKinds, content.kind)}</p>
      <p className={classes.lead}>{words(content.summary)}</p>
      {content.website ? <SourceLink address={content.website} /> : null}
      <ul className={classes.cards} aria-label={t('provider.solutions')}>
        {content.solutions.map(({ name, description, technologies: codes }) => (
          <li key={name} className={classes.card}>
            <h2>{name}</h2>
            {description ? <p>{description}</p> : null}
            <ul className={classes.tags}>
              {codes.map((code) => (
                <li key={code}>
                  <Tag>
                    <Link to={`/technology/${code}`}>{term(technologies, code)}</Link>
                  </Tag>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {content.sources.length ? (
        <p className={classes.quiet}>
          {t('technology.sources')}{' '}
          {content.sources.map((source) => (
            <span key={source}>
              <SourceLink address={source} short />{' '}
            </span>
          ))}
        </p>
      ) : null}
    </div>
  );
}
