import { evidenceStrengths, type InnovationContent, innovationStages } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import type { FieldsProps, Shared } from '../kind';
import { ClassFields } from './class-fields';
import { FactFields } from './fact-fields';
import { ChoiceField } from './fields';
import { PartnerFields } from './partner-fields';
import { RelatedPractices } from './related-practices';
import { ReplicationFields } from './replication-fields';
import { SourceFields } from './source-fields';
import { TextFields, type TextPart } from './text-fields';

const parts: readonly TextPart[] = [
  { name: 'title', maxLength: 200 },
  { name: 'summary', lines: 3, maxLength: 1_000, help: 'innovationSummaryHelp' },
  { name: 'problem', lines: 3, maxLength: 5_000, help: 'problemHelp' },
  { name: 'body', lines: 5, maxLength: 20_000, help: 'bodyHelp' },
  { name: 'benefits', lines: 3, maxLength: 5_000, help: 'benefitsHelp' },
  { name: 'risks', lines: 3, maxLength: 5_000, help: 'risksHelp' },
];

/** Everything that is said about an innovation. */
export function InnovationFields({ content, change }: FieldsProps<InnovationContent>) {
  const { t } = useTranslation('writing');
  const shared = { content, change: change as FieldsProps<Shared>['change'] };
  return (
    <>
      <TextFields {...shared} parts={parts} />
      <FactFields {...shared} yearHelp={t('innovationYearHelp')} wordsHelp={t('technologiesHelp')}>
        <ChoiceField
          path="stage"
          terms={innovationStages}
          value={content.stage}
          onChange={(stage) => change({ stage: stage as InnovationContent['stage'] })}
        />
        <ChoiceField
          path="evidence"
          terms={evidenceStrengths}
          help={t('evidenceHelp')}
          value={content.evidence}
          onChange={(evidence) => change({ evidence: evidence as InnovationContent['evidence'] })}
        />
      </FactFields>
      <ClassFields {...shared}>
        <RelatedPractices value={content.practices} onChange={(practices) => change({ practices })} />
      </ClassFields>
      <PartnerFields content={content} change={change} />
      <ReplicationFields content={content} change={change} />
      <SourceFields {...shared} />
    </>
  );
}
