import { builtInPolicies, policyOn, screen, type Day, type ScreeningPolicy } from '#domain';
import { Command, InvalidArgumentError } from 'commander';
import { readFileSync } from 'node:fs';
import { readHouseholds } from './household-file';
import schema from './households.schema.json';
import { isDay, UnreadableFile } from './json-reader';
import { readPolicies } from './policy-file';
import { summary, verdictTable, type NamedVerdict } from './verdict-table';

interface Options {
  file?: string;
  policy: string;
  on?: Day;
  policies?: string;
  json?: true;
  schema?: true;
}

const help = `
The file is JSON: { "households": [ { "name", "members": [...], "links": [...], "signals": [...], "assessments": [...] } ] }
  member      { "id": "mother", "born": "1994" | "1994-05" | "1994-05-02", "nationality": "CI" | null }, or "age": 32 instead of "born";
              also "ageOn", "sex", "inMorocco", "wishesToReturn", "earlierReturnYear", "travels"
  link        { "child": "son", "adult": "mother", "kind": "parent" | "guardian" }
  signal      { "member": "mother", "kind": "health" | "pregnancy" | "protection" | "asylum", "on": "2026-11-02" }
  assessment  { "member": "mother", "kind": "health-issue", "holds": true }
              { "member": "mother", "kind": "pregnancy", "holds": true, "expectedDelivery": "2027-03-20", "multiple": false }
              { "member": "mother", "kind": "trafficking", "finding": "identified" | "presumed" | "none" }
              { "member": "mother", "kind": "asylum", "clearance": "not-concerned" | "cleared" | "open" }
--schema prints the form in full as a JSON Schema; apps/cli/src/screening/examples holds a file with each criterion.
Nothing is stored and no database is needed. Exit 0 whatever the verdicts, 1 when a file cannot be read.`;

/** `iyab screen`: the rules of admission on households of a file, so that a practitioner can check them without the application. */
export function screenCommand(): Command {
  return new Command('screen')
    .description('say of each household in a file whether the rules admit it, and why')
    .option('--file <households.json>', 'the households')
    .option('--policy <code>', 'the policy', 'snia-2020')
    .option('--on <day>', 'the reference day, YYYY-MM-DD: ages and weeks are those of that day', parseDay)
    .option('--policies <policies.json>', 'dated versions that stand in place of those built in under the same code')
    .option('--json', 'print the verdicts as JSON')
    .option('--schema', 'print the form of the file as a JSON Schema')
    .addHelpText('after', help)
    .action((options: Options, command: Command) => {
      if (options.schema) return console.log(JSON.stringify(schema, null, 2));
      const { file, on } = options;
      if (!file || !on) return command.error(`error: ${file ? '--on <day>' : '--file <households.json>'} is needed`, { exitCode: 1 });
      try {
        console.log(print(screened(file, on, options), options.json));
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        for (const { path, message } of error.faults) console.error(`${path}: ${message}`);
        process.exitCode = 1;
      }
    });
}

function screened(file: string, on: Day, { policy: code, policies: other }: Options): NamedVerdict[] {
  const policies = withThose(other === undefined ? [] : inFile(other, readPolicies));
  const policy = policyOn(policies, code, on);
  if (!policy)
    throw new UnreadableFile([{ path: '--policy', message: `no version of ${code} is in force on ${on}; there are: ${listed(policies)}` }]);
  const households = inFile(file, (json) => readHouseholds(json, on));
  return households.map(({ name, household }) => ({ name, verdict: screen(household, policy, on) }));
}

function print(verdicts: NamedVerdict[], json: true | undefined): string {
  if (json) return JSON.stringify({ households: verdicts }, null, 2);
  return [...verdicts.flatMap(verdictTable), summary(verdicts)].join('\n');
}

/** Faults bear the file's name before their path. */
function inFile<T>(file: string, read: (json: unknown) => T): T {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof UnreadableFile)
      throw new UnreadableFile(error.faults.map((fault) => ({ ...fault, path: `${file} ${fault.path}` })));
    throw new UnreadableFile([{ path: file, message: error instanceof SyntaxError ? `is no JSON: ${error.message}` : 'cannot be read' }]);
  }
}

function withThose(given: ScreeningPolicy[]): ScreeningPolicy[] {
  return [...builtInPolicies.filter(({ code }) => !given.some((policy) => policy.code === code)), ...given];
}

const listed = (policies: ScreeningPolicy[]) => policies.map(({ code, from, to }) => `${code} ${from} – ${to ?? ''}`.trim()).join(', ');

function parseDay(text: string): Day {
  if (!isDay(text)) throw new InvalidArgumentError(`${text} is no day YYYY-MM-DD`);
  return text;
}
