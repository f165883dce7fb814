import type { WordChange } from '@digital-customs/contracts';
import { Step } from '@/components/difference/step';

/** A text word by word: what left is struck out, what came is underlined. */
export const WordChanges = ({ words }: { words: readonly WordChange[] }) => (
  <span dir="auto">
    {words.map(({ kind, text }, at) => (
      <Step key={at} step={kind === 'same' ? 'same' : kind}>
        {text}
      </Step>
    ))}
  </span>
);
