import { Ltr } from '../../i18n/ltr';
import { travelling } from '../case/forms/people';
import type { PaperProps } from './paper-props';
import { Facts, PaperFoot, PaperHead, PeopleTable } from './paper-parts';

/** The flight as confirmed, for those who board. */
export function ItineraryPaper({ view, words, reference }: PaperProps) {
  const { t } = words;
  const { booking } = view;
  const flight = booking?.state === 'confirmed' ? booking.flight : null;
  if (!booking || !flight) return <p>{t('paper.noFlight')}</p>;
  const ticketOf = (memberId: string) => booking.tickets.find((ticket) => ticket.memberId === memberId)?.number;
  return (
    <>
      <PaperHead paper="itinerary" view={view} words={words} />
      <Facts
        rows={[
          [t('paper.flight'), <Ltr key="flight">{flight.flightNumber}</Ltr>],
          [t('booking.from'), <bdi key="from">{`${reference.airport(flight.from)} (${flight.from})`}</bdi>],
          [t('booking.to'), <bdi key="to">{`${reference.airport(flight.to)} (${flight.to})`}</bdi>],
          [t('paper.departure'), `${words.instant(flight.departsAt)} (${t('paper.moroccoTime')})`],
          [t('paper.locator'), <Ltr key="locator">{flight.locator}</Ltr>],
        ]}
      />
      <h3>{t('paper.travellers')}</h3>
      <PeopleTable
        people={travelling(view)}
        words={words}
        columns={[[t('paper.ticket'), ({ id }) => <Ltr key={id}>{ticketOf(id) ?? '–'}</Ltr>]]}
      />
      <p>{t('paper.itineraryText')}</p>
      <PaperFoot words={words} />
    </>
  );
}
