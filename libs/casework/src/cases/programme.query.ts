import { builtInPolicies, defaultLimits, plusDays, type Limits, type ProgrammeFacts, type ScreeningPolicy } from '#domain';
import { namedQuery } from '#platform/named-query';

/** What an organisation has decided itself; the rest is built in. */
export interface DecidedProgramme {
  intakeSuspended: ProgrammeFacts['intakeSuspended'];
  policies: ScreeningPolicy[];
  limits: Partial<Limits> | null;
  restrictions: ProgrammeFacts['restrictions'];
}

/** A column of the facts of one case, `c` being its row: read it through `programmeFactsOf`. */
export const programmeFacts = 'programme_of(c.organisation_id) AS programme';

/** The same for an organisation, for whoever belongs to it. */
export const programmeOfOrganisation = namedQuery<{ programme: DecidedProgramme | null }>(
  'programme-of-organisation',
  'SELECT programme_of($1) AS programme',
);

const nothingDecided: DecidedProgramme = { intakeSuspended: null, policies: [], limits: null, restrictions: [] };

/** Built-in policies and default limits where the organisation has decided nothing else. */
export function programmeFactsOf(decided: DecidedProgramme | null): ProgrammeFacts {
  const { intakeSuspended, policies, limits, restrictions } = decided ?? nothingDecided;
  return { intakeSuspended, policies: [...stillBuiltIn(policies), ...policies], limits: { ...defaultLimits, ...limits }, restrictions };
}

/** A built-in version ends the day before the first version of its code that was decided since. */
function stillBuiltIn(decided: readonly ScreeningPolicy[]): ScreeningPolicy[] {
  return builtInPolicies.flatMap((policy) => {
    const [next] = decided.filter(({ code }) => code === policy.code).sort((a, b) => (a.from < b.from ? -1 : 1));
    if (!next || (policy.to !== null && policy.to < next.from)) return [policy];
    return policy.from < next.from ? [{ ...policy, to: plusDays(next.from, -1) }] : [];
  });
}
