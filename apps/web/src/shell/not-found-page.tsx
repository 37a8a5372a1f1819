import { useWords } from '../i18n/words';
import { PageTitle } from './page-title';

export function NotFoundPage() {
  const { t } = useWords();
  return <PageTitle text={t('app.notFound')} />;
}
