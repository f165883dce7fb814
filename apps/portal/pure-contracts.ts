import type { Plugin } from 'vite';

/**
 * Lets the bundler drop the schemas that a page does not use: the contracts only declare, but the bundler cannot know
 * that of a call such as `z.string()`. So each value that a contract works out is marked as free of effects.
 */
export const pureContracts = (): Plugin => ({
  name: 'pure-contracts',
  enforce: 'post',
  apply: 'build',
  transform: {
    filter: { id: /\/libs\/contracts\/src\/.*\.ts$/ },
    handler(code) {
      let marked = code;
      for (const { start, end } of initialisers(this.parse(code).body).reverse())
        marked = `${marked.slice(0, start)}/* @__PURE__ */ (() => (${marked.slice(start, end)}))()${marked.slice(end)}`;
      return { code: marked, map: null, moduleSideEffects: false };
    },
  },
});

interface Node {
  type: string;
  start: number;
  end: number;
}
interface Declaration extends Node {
  declaration?: Declaration | null;
  declarations?: { init?: Node | null }[];
}

const worked = new Set(['CallExpression', 'NewExpression', 'ObjectExpression']);

/** What stands right of the equals sign in a module's own constants, where it is worked out. */
const initialisers = (statements: readonly Node[]): Node[] =>
  statements.flatMap((statement: Declaration) =>
    ((statement.declaration ?? statement).declarations ?? []).flatMap(({ init }) =>
      init && worked.has(init.type) ? [init] : [],
    ),
  );
