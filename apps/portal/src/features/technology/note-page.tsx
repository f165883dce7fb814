import { type ResearchNoteContent, technologies } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Tag } from '@/components/mark';
import { SourceLink } from '@/components/source-link';
import { useFormats } from '@/i18n/use-formats';
import { NoteForm } from './components/note-form';
import { OfferPage } from './components/offer-page';
import classes from './components/technology.module.css';

/** One research note, and for those concerned the change that waits. */
export function NotePage() {
  const { t } = useTranslation('technology');
  return (
    <OfferPage
      kind="research-notes"
      at="/technology/research"
      words={{
        list: t('research.title'),
        add: t('research.add'),
        edit: t('research.edit'),
        lead: t('research.formLead'),
      }}
      titleOf={({ title }) => title}
      show={(content) => <Note content={content} />}
      form={(props) => <NoteForm {...props} />}
    />
  );
}

function Note({ content }: { content: ResearchNoteContent }) {
  const { t } = useTranslation('technology');
  const { term, list, language } = useFormats();
  return (
    <div className={classes.stack}>
      <p className={classes.quiet}>
        {[list(content.authors), content.institution, content.year, language(content.language)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className={classes.lead} lang={content.language} dir="auto">
        {content.abstract}
      </p>
      <ul className={classes.tags}>
        {content.technologies.map((code) => (
          <li key={code}>
            <Tag>
              <Link to={`/technology/${code}`}>{term(technologies, code)}</Link>
            </Tag>
          </li>
        ))}
      </ul>
      {content.workPlanTopics.length ? (
        <p className={classes.quiet}>{t('technology.topics', { list: content.workPlanTopics.join(', ') })}</p>
      ) : null}
      {content.links.map((link) => (
        <p key={link}>
          <SourceLink address={link} />
        </p>
      ))}
    </div>
  );
}
