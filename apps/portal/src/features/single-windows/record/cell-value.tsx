import type { Term, WindowField } from '@digital-customs/contracts';
import { windowFields } from '@digital-customs/contracts';
import { Link } from 'react-router';
import { SourceLink } from '@/components/source-link';
import { useFormats } from '@/i18n/use-formats';
import classes from './record.module.css';

export const fieldOf = (code: WindowField) => windowFields.find((field) => field.code === code)!;

type Item = Record<string, string | number | null>;

/** A cell's value as its kind is read. */
export function CellValue({ field: code, value }: { field: WindowField; value: unknown }) {
  const { term, member, number } = useFormats();
  const field = fieldOf(code);
  const terms: readonly Term[] = field.terms ?? [];
  const list = (items: React.ReactNode[]) => (
    <ul className={classes.list}>
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
  switch (field.kind) {
    case 'code':
      return term(terms, String(value));
    case 'codes':
      return list((value as string[]).map((each) => term(terms, each)));
    case 'number':
      return number(value as number);
    case 'lines':
      return (value as string[]).join(', ');
    case 'milestones':
      return list((value as Item[]).map(({ year, what }) => `${year}: ${what}`));
    case 'results':
      return list((value as Item[]).map(({ indicator, value: result }) => `${indicator}: ${result}`));
    case 'connections':
      return list(
        (value as Item[]).map((item) => (
          <>
            <Link to={`/single-windows/${item['member']}`}>{member(String(item['member']))}</Link>
            {item['since'] ? `, ${item['since']}` : ''}
            {item['documents'] ? `: ${item['documents']}` : ''}
          </>
        )),
      );
    case 'addresses':
      return list((value as string[]).map((address) => <SourceLink address={address} />));
    case 'contact':
      return list(Object.values(value as Item).filter(Boolean));
    default:
      return <span dir="auto">{String(value)}</span>;
  }
}
