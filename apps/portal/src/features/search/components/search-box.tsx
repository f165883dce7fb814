import { CloseButton, Combobox, useCombobox } from '@mantine/core';
import { useDebouncedCallback, useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSuggestions } from '../api/suggestions';
import classes from './search-box.module.css';
import { SuggestionOptions } from './suggestion-options';

interface Props {
  words: string;
  onSearch: (words: string) => void;
  onMember: (code: string) => void;
}

const pause = 250;

/**
 * Searches as the reader types, a quarter of a second after the last letter, and at once on Enter. Below it stand titles,
 * Members and terms to choose from with the arrow keys.
 */
export function SearchBox({ words, onSearch, onMember }: Props) {
  const { t } = useTranslation('search');
  const navigate = useNavigate();
  const [typed, setTyped] = useState(words);
  const sent = useRef(words);
  const input = useRef<HTMLInputElement>(null);
  const choices = useCombobox({ onDropdownClose: () => choices.resetSelectedOption() });
  const [settled] = useDebouncedValue(typed, 120);
  const { data } = useSuggestions(settled);
  const hasChoices =
    data !== undefined && typed.trim().length >= 2 && data.titles.length + data.members.length + data.terms.length > 0;

  const send = (next: string) => {
    if (sent.current === next) return;
    sent.current = next;
    onSearch(next);
  };
  const sendLater = useDebouncedCallback(send, pause);

  // The address changed by other means (back, "clear"): the box follows, unless it brought about the change itself.
  useEffect(() => {
    if (words === sent.current) return;
    sent.current = words;
    setTyped(words);
  }, [words]);

  const type = (next: string) => {
    setTyped(next);
    sendLater.cancel();
    send(next);
  };
  const choose = (value: string) => {
    choices.closeDropdown();
    const [kind, chosen] = [value.slice(0, value.indexOf(':')), value.slice(value.indexOf(':') + 1)];
    if (kind === 'title') void navigate(chosen);
    else if (kind === 'member') {
      setTyped('');
      sent.current = '';
      sendLater.cancel();
      onMember(chosen);
    } else type(chosen);
  };

  return (
    <form
      role="search"
      className={classes.box}
      onSubmit={(event) => {
        event.preventDefault();
        choices.closeDropdown();
        sendLater.cancel();
        send(typed);
      }}
    >
      <Combobox store={choices} onOptionSubmit={choose} offset={10} shadow="md" withinPortal={false}>
        <Combobox.DropdownTarget>
          <div className={classes.inner}>
            <IconSearch size={20} aria-hidden className={classes.icon} />
            <Combobox.EventsTarget autoComplete="off" withExpandedAttribute>
              <input
                ref={input}
                type="text"
                aria-autocomplete="list"
                className={classes.input}
                aria-label={t('box.label')}
                placeholder={t('box.placeholder')}
                maxLength={1000}
                enterKeyHint="search"
                value={typed}
                onChange={(event) => {
                  setTyped(event.currentTarget.value);
                  sendLater(event.currentTarget.value);
                  choices.openDropdown();
                  choices.resetSelectedOption();
                }}
                onBlur={() => choices.closeDropdown()}
              />
            </Combobox.EventsTarget>
            {typed ? (
              <CloseButton
                aria-label={t('box.clear')}
                onClick={() => {
                  type('');
                  choices.closeDropdown();
                  input.current?.focus();
                }}
              />
            ) : null}
          </div>
        </Combobox.DropdownTarget>
        <Combobox.Dropdown hidden={!hasChoices}>
          {data ? <SuggestionOptions suggestions={data} /> : null}
        </Combobox.Dropdown>
      </Combobox>
    </form>
  );
}
