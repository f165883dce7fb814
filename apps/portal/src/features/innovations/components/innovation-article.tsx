import { evidenceStrengths, innovationStages, type InnovationView } from '@digital-customs/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '@/components/mark';
import { Page } from '@/components/page';
import { SourceLink } from '@/components/source-link';
import { useFormats } from '@/i18n/use-formats';
import { useLanguage } from '@/i18n/use-language';
import classes from './innovations.module.css';
import { InnovationFacts } from './innovation-facts';
import { Owner } from './owner';
import { Replication } from './replication';

const parts = ['problem', 'body', 'benefits', 'risks'] as const;

interface Props {
  innovation: InnovationView;
  actions?: ReactNode;
  children?: ReactNode;
}

/** The whole record: the problem, what was done, what it brings and risks, what others need for it, and how sure it is. */
export function InnovationArticle({ innovation, actions, children }: Props) {
  const { t } = useTranslation('innovations');
  const { term, day } = useFormats();
  const { language } = useLanguage();
  const { stage, revision, curation, confirmedAt, partner } = innovation;
  const content = stage === 'published' || !revision ? innovation.content : revision.content;
  const shown = content.texts[language] ? language : content.language;
  const text = content.texts[shown];
  const unconfirmed = curation?.basis === 'published-sources' && !confirmedAt;
  return (
    <Page
      title={text?.title || t('untitled')}
      above={<Owner member={innovation.member} partner={partner} members={content.members} year={content.year} />}
      actions={actions}
    >
      <p className={classes.marks}>
        <Mark tone="plain">{term(innovationStages, content.stage)}</Mark>
        <Mark tone="plain">{term(evidenceStrengths, content.evidence)}</Mark>
        {unconfirmed ? <Mark tone="gold">{t('unconfirmed')}</Mark> : null}
        {stage === 'published' ? null : <Mark tone="gold">{t(`work.${stage}`)}</Mark>}
      </p>
      {children}
      <div className={classes.columns}>
        <article className={classes.main}>
          <div lang={shown} dir="auto" className={classes.prose}>
            <p className={classes.summary}>{text?.summary}</p>
            {parts.map((part) =>
              text?.[part] ? (
                <section key={part}>
                  <h2>{t(`part.${part}`)}</h2>
                  <p className={classes.lines}>{text[part]}</p>
                </section>
              ) : null,
            )}
          </div>
          <Replication {...content.replication} />
          <section>
            <h2>{t('sources')}</h2>
            {content.sources.length > 0 ? (
              <ol className={classes.sources}>
                {content.sources.map((source) => (
                  <li key={source}>
                    <SourceLink address={source} />
                  </li>
                ))}
              </ol>
            ) : (
              <p>{t('noSources')}</p>
            )}
            {curation ? (
              <p className={classes.quiet}>
                {t(unconfirmed ? 'entered' : 'curated', { name: curation.by.name, day: day(curation.at) })}
              </p>
            ) : null}
          </section>
        </article>
        <InnovationFacts content={content} />
      </div>
    </Page>
  );
}
