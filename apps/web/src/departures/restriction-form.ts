import type { Day } from '#domain';
import type { NewRestriction } from '../api/types';

/** The form for a restriction: as typed. */
export interface RestrictionForm {
  country: string;
  airport: string;
  airline: string;
  from: Day;
  to: string;
  exceptNationalities: string[];
  exceptFlights: string;
  source: string;
}

export type RestrictionFault =
  { code: 'needOne' | 'badAirline' | 'badPeriod' | 'sourceMissing' | 'fromMissing' } | { code: 'badFlights'; flight: string };

/** Flight numbers as people list them: spaces, commas or lines between, in either case. */
export function flightsOf(text: string): string[] {
  return [
    ...new Set(
      text
        .toUpperCase()
        .split(/[\s,;،]+/)
        .filter(Boolean),
    ),
  ];
}

/** What is typed as the API takes it, or the first thing that cannot be. */
export function restrictionOf(form: RestrictionForm): NewRestriction | RestrictionFault {
  const airline = form.airline.trim().toUpperCase();
  if (!form.country && !form.airport && !airline) return { code: 'needOne' };
  if (airline && !/^[A-Z\d]{2}$/.test(airline)) return { code: 'badAirline' };
  if (!form.from) return { code: 'fromMissing' };
  if (form.to && form.to < form.from) return { code: 'badPeriod' };
  const exceptFlights = flightsOf(form.exceptFlights);
  const flight = exceptFlights.find((each) => !/^[A-Z\d]{2}\d{1,4}$/.test(each));
  if (flight !== undefined) return { code: 'badFlights', flight };
  const source = form.source.replace(/\s+/g, ' ').trim();
  if (!source) return { code: 'sourceMissing' };
  return {
    country: form.country || null,
    airport: form.airport || null,
    airline: airline || null,
    from: form.from,
    to: form.to || null,
    exceptNationalities: form.exceptNationalities,
    exceptFlights,
    source,
  };
}
