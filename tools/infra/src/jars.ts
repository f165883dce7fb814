import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export interface Artifact {
  group: string;
  name: string;
  version: string;
}

const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

/** Where jars are kept between runs: goes with node_modules, and is no part of the repository. */
const cache = resolve('node_modules/.cache/digital-customs/jars');

/** What is missing on this machine to run Java programs from Maven; null where nothing is. */
export function missingTool(): string | null {
  for (const [program, option] of [
    ['java', '-version'],
    ['mvn', '-version'],
  ] as const)
    if (spawnSync(program, [option]).status !== 0) return `${program} is not installed`;
  return null;
}

/** The folder of an artifact's jar and all it needs to run, fetched by Maven the first time. Throws with what Maven said. */
export function jarsOf(artifact: Artifact): string {
  const folder = join(cache, `${artifact.name}-${artifact.version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  try {
    writeFileSync(join(draft, 'pom.xml'), pomOf(artifact));
    const options = [
      '-q',
      '-B',
      '-f',
      join(draft, 'pom.xml'),
      plugin,
      '-DincludeScope=runtime',
      `-DoutputDirectory=${draft}`,
    ];
    const { status, stdout, stderr } = spawnSync('mvn', options, { encoding: 'utf8', timeout: 300_000 });
    if (status !== 0)
      throw new Error(`Maven could not fetch ${artifact.name} ${artifact.version}:\n${stdout}${stderr}`);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
  return folder;
}

const pomOf = ({ group, name, version }: Artifact) => `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>digital-customs</groupId>
  <artifactId>${name}-runtime</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>
  </dependencies>
</project>
`;
