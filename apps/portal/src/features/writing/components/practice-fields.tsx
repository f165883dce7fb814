import { levels, type PracticeContent, practiceStatuses } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import type { FieldsProps, Shared } from '../kind';
import { ClassFields } from './class-fields';
import { FactFields } from './fact-fields';
import { ChoiceField } from './fields';
import { ResultFields } from './result-fields';
import { SourceFields } from './source-fields';
import { TextFields, type TextPart } from './text-fields';

const parts: readonly TextPart[] = [
  { name: 'title', maxLength: 200 },
  { name: 'summary', lines: 3, maxLength: 1_000, help: 'summaryHelp' },
  { name: 'body', lines: 6, maxLength: 20_000, help: 'bodyHelp' },
];

/** Everything that is said about a practice. */
export function PracticeFields({ content, change }: FieldsProps<PracticeContent>) {
  const { t } = useTranslation('writing');
  const shared = { content, change: change as FieldsProps<Shared>['change'] };
  return (
    <>
      <TextFields {...shared} parts={parts} />
      <FactFields {...shared} yearHelp={t('yearHelp')} wordsHelp={t('wordsHelp')}>
        <ChoiceField
          path="status"
          terms={practiceStatuses}
          value={content.status}
          onChange={(status) => change({ status: status as PracticeContent['status'] })}
        />
      </FactFields>
      <ClassFields {...shared}>
        <ChoiceField
          path="level"
          terms={levels}
          none={t('noLevel')}
          help={t('levelHelp')}
          value={content.level === null ? '' : String(content.level)}
          onChange={(level) => change({ level: level ? Number(level) : null })}
        />
      </ClassFields>
      <ResultFields content={content} change={change} />
      <SourceFields {...shared} />
    </>
  );
}
