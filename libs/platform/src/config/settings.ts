import { z } from 'zod';

/** A setting of the environment is wrong; the message names the variable and says what it expects. */
export class WrongSetting extends Error {
  constructor(problems: string[]) {
    super(`Cannot start:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'WrongSetting';
  }
}

/** Reads settings from environment variables. An empty variable counts as not set. Throws `WrongSetting`. */
export function readSettings<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  environment: Record<string, string | undefined>,
): z.output<z.ZodObject<Shape>> {
  const given = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new WrongSetting(
    parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      const expects = (schema.shape[name] as z.ZodType | undefined)?.meta()?.description;
      return `${name}: ${issue.message}.${expects ? ` Expected: ${expects}.` : ''}`;
    }),
  );
}
