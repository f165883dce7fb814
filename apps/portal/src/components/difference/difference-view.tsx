import type { Attachment } from '@digital-customs/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { WrittenContent } from './content-fields';
import { attachmentDifferences, differences, type FieldDifference } from './difference';
import classes from './difference.module.css';
import { Step } from './step';
import { useValueNames } from './use-value-names';

interface Props {
  before: WrittenContent;
  after: WrittenContent;
  /** The documents of both, where they are to be compared too. */
  attachments?: { before: readonly Attachment[]; after: readonly Attachment[] };
}

/** Two contents of a practice or an innovation field by field, word by word. What left is struck out and signed −, what came is underlined and signed +. */
export function DifferenceView({ before, after, attachments }: Props) {
  const { t } = useTranslation('fields');
  const { fieldName } = useValueNames();
  const fields = useMemo(
    () => [
      ...differences(before, after),
      ...(attachments ? attachmentDifferences(attachments.before, attachments.after) : []),
    ],
    [before, after, attachments],
  );
  if (fields.length === 0) return <p>{t('difference.none')}</p>;
  return (
    <div className={classes.view}>
      <p className={classes.key}>
        <Step step="removed">{t('difference.removed')}</Step> <Step step="added">{t('difference.added')}</Step>
      </p>
      <dl className={classes.fields}>
        {fields.map((field) => (
          <div key={field.path}>
            <dt>{fieldName(field.path)}</dt>
            <dd dir="auto">
              <Field field={field} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Field({ field }: { field: FieldDifference }) {
  const { t } = useTranslation('fields');
  const { valueName } = useValueNames();
  switch (field.kind) {
    case 'words':
      return (
        <p className={classes.words}>
          {field.parts.map((part, index) => (
            <Step key={index} step={part.step}>
              {part.text}
            </Step>
          ))}
        </p>
      );
    case 'items':
      return (
        <ul className={classes.items}>
          {field.items.map(({ value, step }) => (
            <li key={value}>
              <Step step={step}>{valueName(field.path, value)}</Step>
            </li>
          ))}
        </ul>
      );
    case 'value':
      return (
        <p>
          <Step step="removed">{named(field.before)}</Step> <Step step="added">{named(field.after)}</Step>
        </p>
      );
  }

  function named(value: string | null) {
    return value === null ? t('difference.empty') : valueName(field.path, value);
  }
}
