import { marked } from './marked';
import classes from './marks.module.css';

interface Props {
  text: string;
  /** Ranges in UTF-16 units, end exclusive. */
  marks: readonly (readonly number[])[];
}

/** Plain text with the words that were searched for. */
export const Highlight = ({ text, marks }: Props) =>
  marked(text, marks).map((part) =>
    part.marked ? (
      <mark key={part.at} className={classes.found}>
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  );
