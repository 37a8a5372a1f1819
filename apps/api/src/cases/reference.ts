import { consentForms } from '#casework/cases/reference/consent-forms';
import { countries } from '#casework/cases/reference/countries';
import { languages } from '#casework/cases/reference/languages';
import type { NamedCode } from '#casework/cases/reference/names';
import { regions } from '#casework/cases/reference/regions';
import { airports } from '#casework/departures/reference/airports';
import { consulates } from '#casework/departures/reference/consulates';
import { forasProjects } from '#casework/training/reference/foras-projects';
import { builtInPolicies } from '#domain';
import { createHash } from 'node:crypto';
import type { ReferenceDto } from './reference.dto';

const named = ({ code, fr, ar, en }: NamedCode) => ({ code, fr, ar, en });

/** What pickers offer and pages spell out: the same until the next release. */
export const reference: ReferenceDto = {
  countries: countries.map((country) => ({ ...named(country), common: country.nationalityCommon })),
  regions: regions.map(named),
  languages: languages.map(named),
  consulates: consulates.map(({ code, country, kind, city }) => ({ code, country, kind, city })),
  forasProjects: forasProjects.map((project) => ({ ...project, countries: [...project.countries], axes: project.axes.map(named) })),
  policies: [...new Set(builtInPolicies.map(({ code }) => code))].map((code) => ({ code })),
  consentForms: [...consentForms],
  airports: airports.map((airport) => ({ ...named(airport), country: airport.country })),
};

export const referenceFingerprint = createHash('sha256').update(JSON.stringify(reference)).digest('base64url').slice(0, 22);
