/** Runs a command of one file argument; a failure is one clear line on stderr and exit code 1, wrong usage 2. */
export const runCommand = (
  usage: string,
  run: (files: string[], print: (line: string) => void, options: Set<string>) => void,
): void => {
  const words = process.argv.slice(2);
  const options = new Set(words.filter((word) => word.startsWith('--')));
  const files = words.filter((word) => !word.startsWith('--'));
  if (files.length !== 1 || [...options].some((option) => option !== '--replace')) {
    process.stderr.write(`Usage: ${usage}\n`);
    process.exitCode = 2;
    return;
  }
  try {
    run(files, (line) => process.stdout.write(`${line}\n`), options);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
};
