import { paragraphs } from '@/components/record/text-choice';
import classes from './practice.module.css';

interface Props {
  title: string;
  text: string;
  /** The language the practice was written in. */
  language: string;
}

export function ProseSection({ title, text, language }: Props) {
  const parts = paragraphs(text);
  if (parts.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <div lang={language} dir="auto" className={classes.text}>
        {parts.map((part, index) => (
          <p key={index}>{part}</p>
        ))}
      </div>
    </section>
  );
}
