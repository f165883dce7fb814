import type { PracticeVersion, PracticeView } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReportOpening } from '@/api/figures';
import { Cite } from '@/components/citation/cite';
import { Page } from '@/components/page';
import { PractisedAt } from '@/components/practised-at';
import { ProvenanceLine } from '@/components/provenance-line';
import { FiguresAside } from '@/components/figures/figures-aside';
import { AnsweredCall } from '@/components/record/answered-call';
import { Attachments } from '@/components/record/attachments';
import { LanguageTabs } from '@/components/record/language-tabs';
import { StaleNote } from '@/components/record/stale-note';
import { WorkNote } from '@/components/record/work-note';
import { VersionNote } from '@/components/versions/version-note';
import { ReuseSection } from '@/components/reuse/reuse-section';
import { useFormats } from '@/i18n/use-formats';
import { paragraphs, type ChosenText } from '@/components/record/text-choice';
import { Classification } from './classification';
import { ContactSection } from './contact-section';
import { CurationNote } from './curation-note';
import classes from './practice.module.css';
import { PracticeActions } from './practice-actions';
import { ProseSection } from './prose-section';
import { ResultsTable } from './results-table';
import { SimilarSection } from './similar-section';
import { Sources } from './sources';

interface Props {
  practice: PracticeView;
  texts: readonly ChosenText[];
  shown: ChosenText | undefined;
  onLanguage: (code: string) => void;
  /** The version that is shown in place of what is published now. */
  version?: PracticeVersion;
}

/** The whole record, in the order a reader asks: what it is, what it brought, what it took, how sure it is. */
export function PracticeArticle({ practice, texts, shown, onLanguage, version }: Props) {
  const { t } = useTranslation('practice');
  const { day } = useFormats();
  const { content } = practice;
  const text = shown?.text;
  useReportOpening('practice', practice.id, practice.edition > 0);
  return (
    <Page
      title={text?.title || t('untitled')}
      above={<ProvenanceLine {...content} member={practice.member} confirmedAt={practice.confirmedAt} />}
      actions={<PracticeActions practice={practice} />}
    >
      {version ? <VersionNote kind="practices" id={practice.id} version={version} /> : null}
      <WorkNote {...practice} />
      <StaleNote kind="practices" record={practice} />
      <div className={classes.columns}>
        <article className={classes.main}>
          <LanguageTabs texts={texts} shown={shown} written={content.language} onChoose={onLanguage} />
          <div lang={shown?.language} dir="auto" className={classes.text}>
            {text?.summary ? <p className={classes.summary}>{text.summary}</p> : null}
            {paragraphs(text?.body ?? '').map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
          </div>
          <ResultsTable results={content.results} />
          {(['lessons', 'prerequisites', 'costs', 'legalBasis'] as const).map((field) => (
            <ProseSection key={field} title={t(`section.${field}`)} text={content[field]} language={content.language} />
          ))}
          <Attachments kind="practices" id={practice.id} files={practice.attachments} />
          <Sources sources={content.sources} certainty={content.certainty} />
          {practice.edition > 0 ? <ReuseSection type="practice" id={practice.id} /> : null}
        </article>
        <aside className={classes.side} aria-label={t('about')}>
          <CurationNote practice={practice} />
          <Classification content={content} />
          <AnsweredCall call={content.call} />
          <PractisedAt of={{ practice: practice.id }} />
          <ContactSection contact={content.contact} />
          <FiguresAside
            type="practice"
            id={practice.id}
            members={[practice.member]}
            isPublished={practice.edition > 0}
          />
          {practice.edition > 0 ? <SimilarSection id={practice.id} /> : null}
          <section className={classes.noPrint}>
            <h2>{t('section.history')}</h2>
            <p>{t('edition', { count: practice.edition })}</p>
            <Link to={`/practices/${encodeURIComponent(practice.id)}/versions`}>{t('versions')}</Link>
            {practice.edition > 0 ? (
              <p className={classes.cite}>
                <Cite type="practice" id={practice.id} version={version?.number} />
              </p>
            ) : null}
          </section>
        </aside>
      </div>
      <p className={classes.printOnly}>
        {t('printed', {
          address: `${window.location.origin}${window.location.pathname}`,
          day: day(new Date().toISOString()),
        })}
      </p>
    </Page>
  );
}
