import { CloseButton } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './search-box.module.css';

interface Props {
  words: string;
  onSearch: (words: string) => void;
}

const pause = 250;

/** Searches as the reader types, a quarter of a second after the last letter, and at once on Enter. */
export function SearchBox({ words, onSearch }: Props) {
  const { t } = useTranslation('search');
  const [typed, setTyped] = useState(words);
  const sent = useRef(words);
  const input = useRef<HTMLInputElement>(null);

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

  return (
    <form
      role="search"
      className={classes.box}
      onSubmit={(event) => {
        event.preventDefault();
        sendLater.cancel();
        send(typed);
      }}
    >
      <IconSearch size={20} aria-hidden className={classes.icon} />
      <input
        ref={input}
        type="search"
        className={classes.input}
        aria-label={t('box.label')}
        placeholder={t('box.placeholder')}
        maxLength={1000}
        autoComplete="off"
        enterKeyHint="search"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          sendLater(event.currentTarget.value);
        }}
      />
      {typed ? (
        <CloseButton
          aria-label={t('box.clear')}
          onClick={() => {
            setTyped('');
            sendLater.cancel();
            send('');
            input.current?.focus();
          }}
        />
      ) : null}
    </form>
  );
}
