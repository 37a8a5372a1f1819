import { Alert, Anchor, Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { CaseView } from '../../api/types';
import { Ltr } from '../../i18n/ltr';
import { useWords } from '../../i18n/words';
import type { Asked } from './asked';
import { nameIn } from './case-query';

/** What holds for the whole case and changes everything else: paused, waiting for intake, merged away, a correction under way. */
export function CaseNotices({ view, onAsk }: { view: CaseView; onAsk: (asked: Asked) => void }) {
  const { t, day } = useWords();
  const { suspended, mergedInto, waitlistPosition, correction } = view;
  return (
    <>
      {suspended && (
        <Alert color="amber">{t('case.suspended', { day: day(suspended.on), reason: t(`suspensionReason.${suspended.reason}`) })}</Alert>
      )}
      {mergedInto && (
        <Alert color="slate">
          {t('case.mergedInto')}{' '}
          <Anchor component={Link} to={`/cases/${mergedInto.id}`} inherit>
            {t('case.openOther')} <Ltr>{mergedInto.number}</Ltr>
          </Anchor>
        </Alert>
      )}
      {waitlistPosition !== null && <Alert color="amber">{t('case.waitlist', { position: waitlistPosition })}</Alert>}
      {correction && <CorrectionNotice view={view} correction={correction} onAsk={onAsk} />}
    </>
  );
}

/** A correction of the departure waits for a second person: who and what, and the decision for those who may take it. */
function CorrectionNotice({
  view,
  correction: { memberIds, reason, departedOn, byName, on },
  onAsk,
}: {
  view: CaseView;
  correction: NonNullable<CaseView['correction']>;
  onAsk: (asked: Asked) => void;
}) {
  const { t, day, list } = useWords();
  const nameOf = nameIn(view);
  return (
    <Alert color="amber">
      <Text>
        {t('case.correction', { reason: t(`departureCorrectionReason.${reason}`) })}{' '}
        {t('case.correctionFor', { people: list(memberIds.map((id) => nameOf(id) ?? t('case.someone'))) })}{' '}
        {departedOn && t('case.correctionDay', { day: day(departedOn) })}
      </Text>
      <Text size="sm" c="dimmed">
        {t('history.by', { when: day(on), name: byName })}
      </Text>
      {view.standing.offered.includes('approve-departure-correction') && (
        <Button
          mt="xs"
          size="compact-sm"
          variant="default"
          onClick={() => onAsk({ command: 'approve-departure-correction', memberId: null })}
        >
          {t('case.decide')}
        </Button>
      )}
    </Alert>
  );
}
