import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';

/** What the service found wrong, by the path of a field in what was sent; `rest` is what belongs to no field shown. */
export function useFieldErrors(error: unknown) {
  const { t } = useTranslation('plan');
  const fields = error instanceof ApiProblem ? error.fields : [];
  const textOf = ({ code, message }: { code: string; message: string }) =>
    t(`wrong.${code}`, { defaultValue: message });
  return {
    errorAt: (path: string) =>
      fields.filter((field) => field.path === path || field.path.startsWith(`${path}.`)).map(textOf)[0],
    all: fields.map((field) => ({ path: field.path, text: textOf(field) })),
  };
}
