/** A document as both DOCX and PDF are made from it. */
export interface PrintedDocument {
  title: string;
  subtitle: string;
  language: 'en' | 'fr';
  /** Small print at the foot of each page. */
  footer: string;
  blocks: Block[];
}

export type Block =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  /** A picture as SVG over the whole width of a PDF; where none can be drawn, `text` stands for it. */
  | { kind: 'drawing'; svg: string; text: string }
  | { kind: 'table'; head: string[]; widths: number[]; rows: Row[] };

/** Cells of a row, or one cell over the whole width. `widths` of a table are shares that add up to 100. */
export type Row = Cell[] | { across: string };
export interface Cell {
  text: string;
  bold?: boolean;
  struck?: boolean;
  /** Pieces in place of `text`, where some were added or taken out. */
  pieces?: { text: string; kind: 'same' | 'added' | 'removed' }[];
}

export const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const drawn = (svg: string, text: string): Block => ({ kind: 'drawing', svg, text });
export const cell = (text: string, bold = false): Cell => ({ text, bold });
