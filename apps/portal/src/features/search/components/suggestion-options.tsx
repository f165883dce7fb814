import type { Suggestions } from '@digital-customs/contracts';
import { Combobox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Highlight } from '@/components/highlight';
import { useFormats } from '@/i18n/use-formats';

/** Terms first: they are what most people go on to type. */
export function SuggestionOptions({ suggestions: { terms, members, titles } }: { suggestions: Suggestions }) {
  const { t } = useTranslation('search');
  const { member } = useFormats();
  return (
    <Combobox.Options aria-label={t('suggestions.label')} mah="60vh" style={{ overflowY: 'auto' }}>
      {terms.length > 0 ? (
        <Combobox.Group label={t('suggestions.terms')}>
          {terms.map((term) => (
            <Combobox.Option key={term} value={`term:${term}`}>
              <span dir="auto">{term}</span>
            </Combobox.Option>
          ))}
        </Combobox.Group>
      ) : null}
      {members.length > 0 ? (
        <Combobox.Group label={t('suggestions.members')}>
          {members.map((code) => (
            <Combobox.Option key={code} value={`member:${code}`}>
              {member(code)}
            </Combobox.Option>
          ))}
        </Combobox.Group>
      ) : null}
      {titles.length > 0 ? (
        <Combobox.Group label={t('suggestions.titles')}>
          {titles.map(({ id, type, title, url }) => (
            <Combobox.Option key={`${type} ${id}`} value={`title:${url}`}>
              <span dir="auto">
                <Highlight {...title} />
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Group>
      ) : null}
    </Combobox.Options>
  );
}
