export interface Part {
  at: number;
  text: string;
  marked: boolean;
}

/** Cuts a text at its marks. Marks that overlap become one; what lies outside the text is left out. */
export function marked(text: string, marks: readonly (readonly number[])[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  const push = (to: number, isMarked: boolean) => {
    if (to <= at) return;
    const last = parts.at(-1);
    if (last && last.marked === isMarked) last.text += text.slice(at, to);
    else parts.push({ at, text: text.slice(at, to), marked: isMarked });
    at = to;
  };
  for (const [from = 0, to = 0] of [...marks].sort(([a = 0], [b = 0]) => a - b)) {
    push(Math.min(from, text.length), false);
    push(Math.min(to, text.length), true);
  }
  push(text.length, false);
  return parts;
}
