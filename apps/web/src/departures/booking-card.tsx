import { Badge, Text } from '@mantine/core';
import type { BookingState } from '#domain';
import type { Booking, CaseView } from '../api/types';
import { Card } from '../cases/case/card';
import { nameIn } from '../cases/case/case-query';
import { writing } from '../i18n/languages';
import { Ltr } from '../i18n/ltr';
import { useReference } from '../i18n/reference';
import { useWords } from '../i18n/words';

/** A booking's usual life; what happens beside it is said by the badge alone. */
const usual = ['requested', 'allocated', 'placing', 'confirmed', 'flown'] as const satisfies readonly BookingState[];

/** How far along its usual life a state is; `undefined` for an end beside it. */
const reached = {
  requested: 0,
  allocated: 1,
  placing: 2,
  verifying: 2,
  'needs-attention': 2,
  confirmed: 3,
  flown: 4,
  rejected: undefined,
  cancelled: undefined,
} as const satisfies Record<BookingState, number | undefined>;

const colours = {
  requested: 'pine',
  allocated: 'pine',
  placing: 'pine',
  verifying: 'amber',
  'needs-attention': 'brick',
  confirmed: 'pine',
  flown: 'pine',
  rejected: 'slate',
  cancelled: 'slate',
} as const satisfies Record<BookingState, string>;

/** The life of the flight booking: how far it is, who pays, the flight and the tickets. */
export function BookingCard({ view }: { view: CaseView }) {
  const { t } = useWords();
  const { booking } = view;
  if (!booking) return view.standing.step === 'consented' ? <Card title={t('booking.title')}>{t('booking.none')}</Card> : null;
  return (
    <Card title={t('booking.title')}>
      <Badge
        color={colours[booking.state]}
        variant={booking.state === 'confirmed' || booking.state === 'flown' ? 'filled' : 'outline'}
        tt="none"
      >
        {t(`bookingState.${booking.state}`)}
      </Badge>
      <BookingRoad booking={booking} />
      <Booked booking={booking} view={view} />
      {booking.state === 'flown' && booking.flight && <Departed booking={booking} />}
    </Card>
  );
}

function BookingRoad({ booking: { state, attempt } }: { booking: Booking }) {
  const { t } = useWords();
  const at = reached[state];
  if (at === undefined) return null;
  return (
    <ol className="road small" aria-label={t('booking.stages')}>
      {usual.map((stage, index) => (
        <li
          key={stage}
          className={index === at ? 'current' : index < at ? 'reached' : 'ahead'}
          aria-current={index === at ? 'step' : undefined}
        >
          <span className="road-name">{t(`bookingState.${stage}`)}</span>
          {stage === 'placing' && index === at && attempt > 0 && (
            <span className="road-day">{t('booking.attempt', { number: attempt })}</span>
          )}
        </li>
      ))}
    </ol>
  );
}

function Booked({ booking, view }: { booking: Booking; view: CaseView }) {
  const words = useWords();
  const { t } = words;
  const { airport } = useReference();
  const { flight, tickets } = booking;
  const nameOf = nameIn(view);
  return (
    <>
      <Text size="sm" c="dimmed">
        {[
          t('count.seats', { count: booking.seats }),
          t(`funder.${booking.funder}`),
          t(`carrier.${booking.carrier}`),
          t('booking.requestedAt', { when: words.instant(booking.requestedAt) }),
        ].join(' · ')}
      </Text>
      {flight && (
        <dl className="facts-list">
          <dt>{t('booking.locator')}</dt>
          <dd>
            <Ltr>{flight.locator}</Ltr>
          </dd>
          <dt>{t('booking.flightNumber')}</dt>
          <dd>
            <Ltr>{flight.flightNumber}</Ltr>, {airport(flight.from)} {writing[words.language].dir === 'rtl' ? '←' : '→'}{' '}
            {airport(flight.to)}
          </dd>
          <dt>{t('booking.departsAt')}</dt>
          <dd>{words.instant(flight.departsAt)}</dd>
          {tickets.some(({ number }) => number !== null) && (
            <>
              <dt>{t('booking.tickets')}</dt>
              <dd>
                <ul className="plain-list">
                  {tickets.map(({ memberId, number }) => (
                    <li key={memberId}>
                      <bdi>{nameOf(memberId) ?? t('case.someone')}</bdi> <Ltr>{number ?? '–'}</Ltr>
                    </li>
                  ))}
                </ul>
              </dd>
            </>
          )}
        </dl>
      )}
    </>
  );
}

function Departed({ booking }: { booking: Booking }) {
  const { t, day } = useWords();
  const flight = booking.flight!;
  return <Text mt="sm">{t('departure.done', { day: day(flight.departsOn), flight: flight.flightNumber })}</Text>;
}
