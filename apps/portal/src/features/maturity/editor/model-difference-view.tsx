import {
  type ModelContent,
  segments,
  type Term,
  tfaMeasures,
  themes,
  workPlanTopics,
} from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Step } from '@/components/difference/step';
import { wordsBetween } from '@/components/difference/words';
import { Mark } from '@/components/mark';
import { useFormats } from '@/i18n/use-formats';
import { useWords } from '../use-words';
import classes from './editor.module.css';
import { type Difference, modelDifferences, type SubjectDifference } from './model-difference';

const vocabularies: Readonly<Record<string, readonly Term[]>> = { themes, topics: workPlanTopics, tfaMeasures };

/** Two versions of the model beside each other, subject by subject and word by word, with what it means for answers given. */
export function ModelDifferenceView(props: { before: ModelContent; after: ModelContent; as?: 'h2' | 'h3' }) {
  const { before, after, as: Heading = 'h3' } = props;
  const { t } = useTranslation('model-editor');
  const { term } = useFormats();
  const words = useWords();
  const found = modelDifferences(before, after);
  if (found.length === 0) return <p>{t('difference.none')}</p>;
  const asked = found.filter(({ asksAnew }) => asksAnew).length;
  const nameOf = ({ subject, segment, name }: SubjectDifference) =>
    subject === '' ? t('part.general') : subject === segment ? term(segments, subject) : words(name) || t('untitled');
  return (
    <>
      <p>{t('difference.asked', { count: asked })}</p>
      <ul className={classes.differences}>
        {found.map((one) => (
          <li key={`${one.subject} ${one.change}`} className={classes.part}>
            <div className={classes.top}>
              <Heading className={classes.name}>
                {nameOf(one)}{' '}
                {one.segment && one.segment !== one.subject ? (
                  <span className={classes.id}>{term(segments, one.segment)}</span>
                ) : null}
              </Heading>
              <span>
                <Mark tone="quiet">{t(`difference.${one.change}`)}</Mark>{' '}
                {one.asksAnew ? <Mark tone="gold">{t('difference.asksAnew')}</Mark> : null}
              </span>
            </div>
            {one.fields.length ? (
              <dl className={classes.facts}>
                {one.fields.map((field, index) => (
                  <Field key={index} field={field} />
                ))}
              </dl>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function Field({ field }: { field: Difference }) {
  const { t } = useTranslation('model-editor');
  const { term, language } = useFormats();
  const name =
    field.kind === 'words'
      ? t('difference.field', {
          field:
            field.level === undefined
              ? t(`field.${field.field}`)
              : t(`difference.${field.field}`, { level: field.level }),
          language: language(field.language),
        })
      : t(`field.${field.field}`);
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{shown()}</dd>
    </div>
  );

  function shown() {
    switch (field.kind) {
      case 'words':
        return wordsBetween(field.before, field.after, field.language).map(({ text, step }, index) => (
          <Step key={index} step={step}>
            {text}
          </Step>
        ));
      case 'value':
        return (
          <>
            <Step step="removed">{field.before}</Step> <Step step="added">{field.after}</Step>
          </>
        );
      case 'items': {
        const terms = vocabularies[field.field];
        const named = (code: string) =>
          terms ? `${field.field === 'themes' ? '' : `${code} `}${term(terms, code)}` : code;
        return (
          <ul>
            {field.before
              .filter((one) => !field.after.includes(one))
              .map((one) => (
                <li key={one}>
                  <Step step="removed">{named(one)}</Step>
                </li>
              ))}
            {field.after.map((one) => (
              <li key={one}>
                <Step step={field.before.includes(one) ? 'same' : 'added'}>{named(one)}</Step>
              </li>
            ))}
          </ul>
        );
      }
    }
  }
}
