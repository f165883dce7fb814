import { NativeSelect } from '@mantine/core';
import { members as allMembers, type WindowCell, windowFields } from '@digital-customs/contracts';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { MemberChip } from '@/components/member-chip';
import { Page } from '@/components/page';
import { useFormats } from '@/i18n/use-formats';
import { useWindows, windowQuery } from './api/windows';
import { CellValue } from './record/cell-value';
import classes from './record/record.module.css';
import { SourceLine } from './record/source-line';

const most = 5;
const codes = new Set(allMembers.map(({ code }) => code));

/** Up to five windows side by side; where they differ is marked. */
export function ComparePage() {
  const { t } = useTranslation('single-windows');
  const { member: nameOf, term } = useFormats();
  const [query, setQuery] = useSearchParams();
  const members = [...new Set((query.get('members') ?? '').split(','))]
    .filter((code) => codes.has(code))
    .slice(0, most);
  const onlyDifferent = query.get('different') === '1';
  const { data: all } = useWindows({});
  const records = useQueries({ queries: members.map(windowQuery) });
  const windows = records.flatMap(({ data }) => (data ? [data] : []));
  const write = (next: string[], different = onlyDifferent) =>
    setQuery(
      new URLSearchParams([
        ...(next.length ? [['members', next.join(',')]] : []),
        ...(different ? [['different', '1']] : []),
      ]),
      { replace: true, preventScrollReset: true },
    );
  const rows = windowFields.flatMap((field) => {
    const cells = windows.map((window) => window.cells[field.code] as WindowCell | undefined);
    if (cells.every((cell) => !cell)) return [];
    const differ = new Set(cells.map((cell) => JSON.stringify(cell?.value ?? null))).size > 1;
    return onlyDifferent && !differ ? [] : [{ field, cells, differ }];
  });
  const missing = members.filter((_, index) => records[index]?.error);
  const choices = (all ?? [])
    .map(({ line }) => line.member)
    .filter((code) => !members.includes(code))
    .sort((one, other) => nameOf(one).localeCompare(nameOf(other)));
  return (
    <Page title={t('compare.title')} above={<Link to="/single-windows">{t('title')}</Link>}>
      <div className={classes.chooser}>
        <NativeSelect
          label={t('compare.add')}
          value=""
          disabled={members.length >= most}
          data={[
            { value: '', label: t('compare.choose') },
            ...choices.map((code) => ({ value: code, label: nameOf(code) })),
          ]}
          onChange={(event) => event.currentTarget.value && write([...members, event.currentTarget.value])}
        />
        <label className={classes.small}>
          <input
            type="checkbox"
            className={classes.check}
            checked={onlyDifferent}
            onChange={(event) => write(members, event.currentTarget.checked)}
          />{' '}
          {t('compare.onlyDifferent')}
        </label>
      </div>
      {missing.length > 0 ? (
        <p className={classes.quiet} role="status">
          {t('compare.missing', { members: missing.map(nameOf).join(', ') })}
        </p>
      ) : null}
      {windows.length === 0 ? (
        <EmptyState text={t('compare.empty')} />
      ) : (
        <div className={classes.compareFrame} role="group" aria-label={t('compare.title')} tabIndex={0}>
          <table className={classes.compare}>
            <thead>
              <tr>
                <th scope="col">{t('compare.field')}</th>
                {windows.map(({ member, cells }) => (
                  <th key={member} scope="col">
                    <MemberChip code={member} /> <Link to={`/single-windows/${member}`}>{nameOf(member)}</Link>
                    <span>{cells.name?.value}</span>
                    <button type="button" onClick={() => write(members.filter((code) => code !== member))}>
                      {t('compare.remove')}
                      <span className={classes.hidden}> {nameOf(member)}</span>
                    </button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ field, cells, differ }) => (
                <tr key={field.code} data-differ={differ || undefined}>
                  <th scope="row">
                    {term([field], field.code)}
                    {windows.length > 1 ? <span>{differ ? t('compare.differ') : t('compare.same')}</span> : null}
                  </th>
                  {cells.map((cell, index) => (
                    <td key={index}>
                      {cell ? (
                        <>
                          <CellValue field={field.code} value={cell.value} />
                          <SourceLine cell={cell} />
                        </>
                      ) : (
                        <span className={classes.quiet}>{t('cell.empty')}</span>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}
