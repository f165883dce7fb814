import { languages, type CustomsGroup } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SourceLink } from '@/components/source-link';
import { useFormats } from '@/i18n/use-formats';
import { GroupForm } from './group-form';
import classes from './vocabulary.module.css';

/** One group: its terms by language, where they come from, who kept it last. */
export function GroupCard({ group, mayEdit }: { group: CustomsGroup; mayEdit: boolean }) {
  const { t } = useTranslation('vocabulary');
  const { language, day } = useFormats();
  const [editing, setEditing] = useState(false);
  if (editing) return <GroupForm group={group} onDone={() => setEditing(false)} />;
  const given = languages.filter(({ code }) => group.terms[code]?.length);
  return (
    <article className={classes.card} aria-label={group.id}>
      <dl className={classes.terms}>
        {given.map(({ code }) => (
          <div key={code}>
            <dt>{language(code)}</dt>
            <dd lang={code} dir="auto">
              {group.terms[code]?.join(', ')}
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes.note}>
        {t('sources')}{' '}
        {group.sources.map(({ title, url }, at) => (
          <span key={title}>
            {at > 0 ? '; ' : ''}
            {title}
            {url ? (
              <>
                {' ('}
                <SourceLink address={url} short />)
              </>
            ) : null}
          </span>
        ))}
        {' · '}
        {t('edited', { name: group.edited.name, day: day(group.edited.at) })}
      </p>
      {mayEdit ? (
        <button
          type="button"
          className={classes.plain}
          aria-label={t('editOf', { id: group.id })}
          onClick={() => setEditing(true)}
        >
          {t('edit')}
        </button>
      ) : null}
    </article>
  );
}
