import { NativeSelect } from '@mantine/core';
import type { Answer, AssessmentView } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { FileButton } from '@/components/file-button';
import { ProblemNotice } from '@/components/problem-notice';
import { acceptedFiles, useSendFile } from '../api/files';
import classes from './answering.module.css';

interface Props {
  assessment: AssessmentView;
  named: readonly Answer['evidence'][number][];
  onAdd: (file: AssessmentView['files'][number]) => void;
}

/** Sends a file as evidence, or takes one that was sent for another answer. */
export function FileEvidence({ assessment, named, onAdd }: Props) {
  const { t } = useTranslation('maturity');
  const sending = useSendFile(assessment.id);
  const others = assessment.files.filter(({ id }) => !named.some((one) => one.kind === 'file' && one.id === id));
  return (
    <div className={classes.adding}>
      <div className={classes.evidence}>
        <div>
          <FileButton
            label={t('evidence.file')}
            accept={acceptedFiles}
            loading={sending.isPending}
            onChoose={(file) =>
              sending.mutate(file, {
                onSuccess: ({ files }) => {
                  const sent = files.at(-1);
                  if (sent) onAdd(sent);
                },
              })
            }
          />
        </div>
        <p className={classes.hint}>{t('evidence.fileHelp')}</p>
      </div>
      {others.length ? (
        <NativeSelect
          label={t('evidence.use')}
          value=""
          data={[
            { value: '', label: t('evidence.choose') },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => {
            const file = others.find(({ id }) => id === event.currentTarget.value);
            if (file) onAdd(file);
          }}
        />
      ) : null}
      {sending.error ? <ProblemNotice error={sending.error} /> : null}
    </div>
  );
}
