import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { programmeQuery } from '../cases/programme/programme-query';
import { useWords } from '../i18n/words';
import { useSession } from '../staff/session';

/** Tells those who register and screen that nobody is admitted for the moment, since when and why. Nothing while intake is open. */
export function IntakeBanner() {
  const { t, day } = useWords();
  const { may } = useSession();
  const { data } = useQuery({ ...programmeQuery, enabled: may('programme:read') });
  const intake = data?.intake;
  if (!may('case:register') || !intake?.suspended || !intake.decided) return null;
  return (
    <Alert color="amber" mb="md" className="no-print">
      <Text fw={600}>{t('intake.banner', { day: day(intake.decided.on), reason: t(`intakeReason.${intake.suspended}`) })}</Text>
      <Text size="sm">{t('intake.bannerText')}</Text>
    </Alert>
  );
}
