import { marked } from './marked';

const shown = (text: string, marks: [number, number][]) =>
  marked(text, marks)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');

describe('a text with marks', () => {
  it('is the text itself when there are none', () => {
    expect(shown('paying duties', [])).toBe('paying duties');
  });
  it('is cut at its marks, in whatever order they come', () => {
    expect(
      shown('paying duties online', [
        [14, 20],
        [0, 6],
      ]),
    ).toBe('[paying] duties [online]');
  });
  it('joins marks that overlap or touch', () => {
    expect(
      shown('duties', [
        [0, 3],
        [2, 4],
        [4, 6],
      ]),
    ).toBe('[duties]');
  });
  it('keeps to the text when a mark reaches beyond it', () => {
    expect(shown('duty', [[2, 99]])).toBe('du[ty]');
  });
});
