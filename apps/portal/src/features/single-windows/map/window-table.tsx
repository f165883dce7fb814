import { certainties, type WindowLine } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MemberChip } from '@/components/member-chip';
import { SourceLink } from '@/components/source-link';
import { useFormats } from '@/i18n/use-formats';
import type { Classes } from './classes';
import classes from './map.module.css';
import type { Colouring } from './map-state';
import { useClassLabel } from './use-class-label';

interface Props {
  lines: readonly WindowLine[];
  sorted: Classes;
  by: Colouring;
  compared: readonly string[];
  onCompare: ((member: string) => void) | null;
}

const mostCompared = 5;

/** What the map shows, in words: each window with its year, its class and where that comes from. */
export function WindowTable({ lines, sorted, by, compared, onCompare }: Props) {
  const { t } = useTranslation('single-windows');
  const { member: nameOf, term } = useFormats();
  const labelOf = useClassLabel();
  const rows = lines.toSorted((one, other) => nameOf(one.member).localeCompare(nameOf(other.member)));
  const field = by === 'confirmed' ? 'name' : by;
  return (
    <div className={classes.tableFrame} role="group" aria-label={t('table.label')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('table.member')}</th>
            <th scope="col">{t('table.name')}</th>
            <th scope="col">{t('table.year')}</th>
            <th scope="col">{t(`by.${by}`)}</th>
            <th scope="col">{t('table.source')}</th>
            {onCompare ? <th scope="col">{t('table.compare')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((line) => {
            const label = sorted.classOf(line);
            const basis = line.basis[field] ?? line.basis['name'];
            const chosen = compared.includes(line.member);
            return (
              <tr key={line.member}>
                <th scope="row">
                  <MemberChip code={line.member} />{' '}
                  <Link to={`/single-windows/${line.member}`}>{nameOf(line.member)}</Link>
                </th>
                <td>{line.name}</td>
                <td>{line.year ?? t('classes.unknown')}</td>
                <td>{label ? labelOf(label) : t('classes.unknown')}</td>
                <td className={classes.basis}>
                  {basis ? <SourceLink address={basis.source} short /> : null}
                  {basis
                    ? ` · ${t('cell.certainty', { certainty: term(certainties, basis.certainty).toLocaleLowerCase() })} · ${basis.confirmed ? t('cell.confirmedShort') : t('cell.unconfirmedShort')}`
                    : null}
                </td>
                {onCompare ? (
                  <td>
                    <input
                      type="checkbox"
                      className={classes.check}
                      aria-label={t('table.compareWith', { member: nameOf(line.member) })}
                      checked={chosen}
                      disabled={!chosen && compared.length >= mostCompared}
                      onChange={() => onCompare(line.member)}
                    />
                  </td>
                ) : null}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
