import { Button, Textarea } from '@mantine/core';
import type { Comment } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useValueNames } from '@/components/difference/use-value-names';
import { useFormats } from '@/i18n/use-formats';
import type { Reviewed } from '../api/decide';
import type { Kind } from '../api/queue';
import { type FieldValue, fieldValues } from '../field-values';
import type { Remarks } from '../use-remarks';
import classes from './queues.module.css';

/** The text in hand field by field, with what was said about each and room to say more. */
export function FieldList({ kind, record, remarks }: { kind: Kind; record: Reviewed; remarks: Remarks | null }) {
  const { t } = useTranslation('queues');
  const { fieldName } = useValueNames();
  const { size } = useFormats();
  const content = record.revision?.content ?? record.content;
  const files = record.revision?.attachments ?? record.attachments;
  return (
    <dl className={classes.fields}>
      {fieldValues(content).map((field) => (
        <Entry
          key={field.path}
          field={field}
          talk={record.conversation.filter((comment) => comment.field === field.path)}
          remarks={remarks}
        />
      ))}
      {files.length ? (
        <div>
          <dt>{fieldName('attachments')}</dt>
          <dd>
            <ul className={classes.plain}>
              {files.map((file) => (
                <li key={file.id}>
                  <a href={`/api/${kind}/${encodeURIComponent(record.id)}/attachments/${file.id}`}>{file.name}</a> (
                  {size(file.size)}, {t('file', { type: file.type })})
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

function Entry({ field, talk, remarks }: { field: FieldValue; talk: Comment[]; remarks: Remarks | null }) {
  const { t } = useTranslation('queues');
  const { fieldName, valueName } = useValueNames();
  const { day } = useFormats();
  const name = fieldName(field.path);
  const remark = remarks?.of(field.path);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <div className={classes.values} lang={field.language} dir="auto">
          {field.values.map((value, index) => (
            <p key={index}>{valueName(field.path, value)}</p>
          ))}
        </div>
        {talk.map((comment) => (
          <div key={comment.id} className={classes.talk} data-resolved={comment.resolved || undefined}>
            <p>{comment.text}</p>
            <p className={classes.quiet}>
              {t('said', { name: comment.by.name, day: day(comment.at) })}
              {comment.resolved ? ` · ${t('dealtWith')}` : ''}
            </p>
          </div>
        ))}
        {remarks && remark === undefined ? (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('remarkOn', { field: name })}
            onClick={() => remarks.set(field.path, '')}
          >
            {t('remark')}
          </Button>
        ) : null}
        {remarks && remark !== undefined ? (
          <div className={classes.remark}>
            <Textarea
              label={t('remarkOn', { field: name })}
              autosize
              minRows={2}
              maxLength={4000}
              value={remark}
              onChange={(event) => remarks.set(field.path, event.currentTarget.value)}
            />
            <Button variant="default" size="compact-sm" onClick={() => remarks.drop(field.path)}>
              {t('dropRemark')}
            </Button>
          </div>
        ) : null}
      </dd>
    </div>
  );
}
