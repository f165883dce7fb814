import {
  evidenceStrengths,
  freshnesses,
  type InnovationText,
  innovationStages,
  type InnovationContent,
  type InnovationView,
  type ContributionVersion,
} from '@digital-customs/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useReportOpening } from '@/api/figures';
import { Cite } from '@/components/citation/cite';
import { Mark } from '@/components/mark';
import { Page } from '@/components/page';
import { FiguresAside } from '@/components/figures/figures-aside';
import { AnsweredCall } from '@/components/record/answered-call';
import { Attachments } from '@/components/record/attachments';
import { LanguageTabs } from '@/components/record/language-tabs';
import { firstText, paragraphs, textsOf } from '@/components/record/text-choice';
import { StaleNote } from '@/components/record/stale-note';
import { WorkNote } from '@/components/record/work-note';
import { ReuseSection } from '@/components/reuse/reuse-section';
import { VersionNote } from '@/components/versions/version-note';
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
  /** The version that is shown in place of what is published now. */
  version?: ContributionVersion<InnovationContent>;
}

/** The whole record: the problem, what was done, what it brings and risks, what others need for it, and how sure it is. */
export function InnovationArticle({ innovation, actions, version }: Props) {
  const { t } = useTranslation('innovations');
  const { term, day } = useFormats();
  const { language } = useLanguage();
  const [query, setQuery] = useSearchParams();
  const { content, attachments, curation, confirmedAt, partner } = innovation;
  const texts = textsOf<InnovationText>(content);
  const shown = firstText(texts, query.get('language'), language);
  const text = shown?.text;
  useReportOpening('innovation', innovation.id, innovation.edition > 0);
  const unconfirmed = curation?.basis === 'published-sources' && !confirmedAt;
  return (
    <Page
      title={text?.title || t('untitled')}
      above={<Owner member={innovation.member} partner={partner} members={content.members} year={content.year} />}
      actions={actions}
    >
      {version ? <VersionNote kind="innovations" id={innovation.id} version={version} /> : null}
      <WorkNote {...innovation} />
      <StaleNote kind="innovations" record={innovation} />
      <p className={classes.marks}>
        <Mark tone="plain">{term(innovationStages, content.stage)}</Mark>
        <Mark tone="plain">{term(evidenceStrengths, content.evidence)}</Mark>
        {unconfirmed ? <Mark tone="gold">{t('unconfirmed')}</Mark> : null}
        {innovation.stale ? <Mark tone="plain">{term(freshnesses, 'stale')}</Mark> : null}
      </p>
      <div className={classes.columns}>
        <article className={classes.main}>
          <LanguageTabs
            texts={texts}
            shown={shown}
            written={content.language}
            onChoose={(code) => setQuery({ language: code }, { replace: true, preventScrollReset: true })}
          />
          <div lang={shown?.language} dir="auto" className={classes.prose}>
            <p className={classes.summary}>{text?.summary}</p>
            {parts.map((part) =>
              text?.[part] ? (
                <section key={part}>
                  <h2>{t(`part.${part}`)}</h2>
                  {paragraphs(text[part]).map((paragraph, index) => (
                    <p key={index} className={classes.lines}>
                      {paragraph}
                    </p>
                  ))}
                </section>
              ) : null,
            )}
          </div>
          <Replication {...content.replication} />
          <Attachments kind="innovations" id={innovation.id} files={attachments} />
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
          {innovation.edition > 0 ? <ReuseSection type="innovation" id={innovation.id} /> : null}
        </article>
        <InnovationFacts id={innovation.id} content={content} isPublished={innovation.edition > 0}>
          <AnsweredCall call={content.call} />
          <FiguresAside
            type="innovation"
            id={innovation.id}
            members={innovation.member ? [innovation.member] : []}
            isPublished={innovation.edition > 0}
          />
          <section>
            <h2>{t('history')}</h2>
            <Link to={`/innovations/${encodeURIComponent(innovation.id)}/versions`}>{t('versions')}</Link>
            {innovation.edition > 0 ? (
              <p className={classes.cite}>
                <Cite type="innovation" id={innovation.id} version={version?.number} />
              </p>
            ) : null}
          </section>
        </InnovationFacts>
      </div>
    </Page>
  );
}
