import { Button } from '@mantine/core';
import type { Attachment } from '@digital-customs/contracts';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { attachFile, detachFile } from '../api/save-text';
import type { Kind, ViewOf } from '../kind';
import type { Text } from '../use-text';
import { FieldTalk } from './field-tools';
import { Section } from './section';
import classes from './writing.module.css';

const kinds = '.pdf,.png,.jpg,.jpeg,.gif,.webp,.docx,.xlsx,.pptx,.odt,.ods,.odp';

interface Props<K extends Kind> {
  kind: K;
  text: Text<K>;
  record: ViewOf<K> | null;
}

/** Documents that go with the record. */
export function FileFields<K extends Kind>({ kind, text, record }: Props<K>) {
  const { t } = useTranslation('writing');
  const { size } = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const id = async () => ((await text.save()) ? text.id() : null);
  const attach = useMutation({
    mutationFn: async (file: File) => {
      const to = await id();
      if (to) text.adopt(await attachFile(kind, to, file));
    },
  });
  const detach = useMutation({
    mutationFn: async (file: string) => text.adopt(await detachFile(kind, (await id()) ?? '', file)),
  });
  const files: Attachment[] = record?.revision?.attachments ?? record?.attachments ?? [];
  return (
    <Section title={t('section.files')} help={t('filesHelp')}>
      {attach.error || detach.error ? <ProblemNotice error={attach.error ?? detach.error} /> : null}
      <ul className={classes.files}>
        {files.map((file) => (
          <li key={file.id}>
            <span>
              {file.name} <span className={classes.quiet}>({size(file.size)})</span>
            </span>
            <Button variant="default" size="compact-sm" onClick={() => detach.mutate(file.id)}>
              {t('removeFile', { name: file.name })}
            </Button>
          </li>
        ))}
      </ul>
      <FieldTalk path="attachments" />
      <input
        ref={input}
        type="file"
        accept={kinds}
        hidden
        aria-label={t('addFile')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) attach.mutate(file);
          event.currentTarget.value = '';
        }}
      />
      <Button
        variant="default"
        className={classes.add}
        loading={attach.isPending}
        disabled={!record && !text.id()}
        onClick={() => input.current?.click()}
      >
        {t('addFile')}
      </Button>
    </Section>
  );
}
