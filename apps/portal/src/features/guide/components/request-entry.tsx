import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '@/components/mark';
import type { ApiDocument, Entry } from '../examples/document';
import { type Program, programOf } from '../examples/programs';
import { requestOf } from '../examples/request';
import { Code } from './code';
import classes from './guide.module.css';

interface Props {
  entry: Entry;
  document: ApiDocument;
  program: Program;
}

/** One request: what it is, which keys are good for it, what it takes, and a program that sends it. Written when it is opened. */
export function RequestEntry({ entry, document, program }: Props) {
  const { t } = useTranslation(['guide', 'keys']);
  const [open, setOpen] = useState(false);
  const { method, path, operation } = entry;
  const name = operation.summary ?? operation.operationId;
  return (
    <details className={classes.request} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span lang="en">{name}</span>
        <code dir="ltr">
          {method} {path}
        </code>
      </summary>
      {open ? (
        <div className={classes.body}>
          <p className={classes.scopes}>
            {t('goodFor')}{' '}
            {operation['x-key-scopes']?.map((scope) => (
              <Tag key={scope}>{t(`keys:scope.${scope}.name`)}</Tag>
            ))}
          </p>
          <Parameters entry={entry} />
          <Code text={programOf[program](requestOf(entry, document, window.location.origin))} label={name} />
        </div>
      ) : null}
    </details>
  );
}

function Parameters({ entry: { operation } }: { entry: Entry }) {
  const { t } = useTranslation('guide');
  const parameters = operation.parameters ?? [];
  if (parameters.length === 0) return null;
  return (
    <dl className={classes.parameters} lang="en" dir="ltr">
      {parameters.map(({ name, in: place, required, description, schema }) => (
        <div key={`${place} ${name}`}>
          <dt>
            <code>{name}</code> {required ? <span lang={undefined}>{t('required')}</span> : null}
          </dt>
          <dd>{description ?? valuesOf(schema)}</dd>
        </div>
      ))}
    </dl>
  );
}

const most = 12;
function valuesOf(schema: NonNullable<Entry['operation']['parameters']>[number]['schema']): string {
  const values = schema?.enum ?? schema?.items?.enum;
  if (values) return values.slice(0, most).join(', ') + (values.length > most ? ', …' : '');
  return schema?.items?.type
    ? `${[schema.items.type].flat().join(' or ')}, repeated for several`
    : [schema?.type ?? 'string'].flat().join(' or ');
}
