import { Text } from '@mantine/core';
import { gates, gateStages, isMet, stages, type Gate, type GateStatus, type Stage } from '#domain';
import type { CaseView, GateRow, Member } from '../../api/types';
import { useWords } from '../../i18n/words';
import { today } from '../../i18n/words';
import { gateAction } from '../gate-actions';
import type { Asked } from './asked';
import { Card } from './card';
import { fullName } from './case-query';
import { leaving } from './forms/people';

const signs = {
  'not-required': '–',
  missing: '○',
  requested: '◔',
  green: '✓',
  red: '✕',
  expired: '!',
} as const satisfies Record<GateStatus, string>;

/** Under the first stage at which each condition must be met. */
const firstStage = (stage: Stage): Gate[] => gates.filter((gate) => gateStages[gate][0] === stage);

interface Props {
  view: CaseView;
  onAsk: (asked: Asked) => void;
}

/** The departure conditions, each person beside the other, grouped by where they must be met first. What the reader can act on is a button. */
export function GatesCard({ view, onAsk }: Props) {
  const { t, day } = useWords();
  const people = leaving(view);
  const rows = view.standing.gates;
  if (!people.length) return null;
  const flight = view.booking?.state === 'confirmed' ? view.booking.flight : null;
  return (
    <Card title={t('case.gates')}>
      <Text size="sm" c="dimmed" mb="xs">
        {flight ? t('case.gatesFlight', { day: day(flight.departsOn) }) : t('case.gatesText', { day: day(today()) })}
        {rows.length > 0 && rows.every(isMet) && <strong> {t('case.readyAll')}</strong>}
      </Text>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('case.gates')}>
        <table className="gates">
          <thead>
            <tr>
              <th scope="col">{t('case.gateLabel')}</th>
              {people.map((member) => (
                <th key={member.id} scope="col">
                  <bdi>{fullName(member)}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          {stages.map((stage) => (
            <tbody key={stage}>
              <tr>
                <th scope="colgroup" colSpan={people.length + 1} className="gates-stage">
                  {t(`stage.${stage}`)}
                </th>
              </tr>
              {firstStage(stage).map((gate) => (
                <GateLine key={gate} gate={gate} people={people} view={view} onAsk={onAsk} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </Card>
  );
}

function GateLine({ gate, people, view, onAsk }: Props & { gate: Gate; people: Member[] }) {
  const { t } = useWords();
  const own = view.standing.gates.filter((row) => row.gate === gate);
  const household = own.find(({ memberId }) => memberId === null);
  const cell = (row: GateRow | undefined, name: string) => row && <Cell row={row} name={name} view={view} onAsk={onAsk} />;
  return (
    <tr>
      <th scope="row">{t(`gate.${gate}`)}</th>
      {household ? (
        <td colSpan={people.length}>{cell(household, t('field.household'))}</td>
      ) : (
        people.map((member) => (
          <td key={member.id}>
            {cell(
              own.find(({ memberId }) => memberId === member.id),
              fullName(member),
            )}
          </td>
        ))
      )}
    </tr>
  );
}

function Cell({ row, name, view, onAsk }: Props & { row: GateRow; name: string }) {
  const { t, day } = useWords();
  const { gate, status, reason, since, until, memberId } = row;
  const command = gateAction(gate, status, view.standing.offered);
  const more = [
    // That an answer is awaited is what "under way since" says already.
    reason && !(reason === 'answer-awaited' && since) && t(`gateReason.${reason}`),
    since && t('case.gateSince', { day: day(since) }),
    until && t('case.gateUntil', { day: day(until) }),
  ].filter(Boolean);
  const words = (
    <>
      <span className="gate-word">
        <span aria-hidden className="gate-sign">
          {signs[status]}
        </span>{' '}
        {t(`gateStatus.${status}`)}
      </span>
      {more.length > 0 && <span className="dimmed">{more.join(', ')}</span>}
    </>
  );
  if (!command) return <div className={`gate-cell ${status}`}>{words}</div>;
  return (
    <button type="button" className={`gate-cell ${status}`} title={t(`command.${command}`)} onClick={() => onAsk({ command, memberId })}>
      {words}
      <span className="visually-hidden"> {t('state.pair', { label: name, value: t(`command.${command}`) })}</span>
    </button>
  );
}
