import './paper.css';
import { Button, Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { CaseView, Member } from '../../api/types';
import { screenLanguage, screenLanguages, writing, type ScreenLanguage } from '../../i18n/languages';
import { useReference } from '../../i18n/reference';
import { useWords, useWordsIn } from '../../i18n/words';
import { LoadFailure } from '../../shell/load-failure';
import { Loading } from '../../shell/loading';
import { NotFoundPage } from '../../shell/not-found-page';
import { PageTitle } from '../../shell/page-title';
import { caseQuery, fullName } from '../case/case-query';
import { PaperContent } from './paper-content';
import { hasPaper, mayPrint, openAppointments, paperPath, papers, peopleOf, type PaperKind } from './papers';

/** A paper of a case, alone on its page: chosen and set on the screen in the language of who prints, printed in that of who reads. */
export function PaperPage() {
  const { id = '', paper: asked } = useParams();
  const { data, error, refetch } = useQuery(caseQuery(id));
  const paper = papers.find((each) => each === asked);
  if (!paper) return <NotFoundPage />;
  if (error && !data) return <LoadFailure error={error} onRetry={refetch} />;
  return data ? <PaperScreen view={data} paper={paper} /> : <Loading />;
}

function PaperScreen({ view, paper }: { view: CaseView; paper: PaperKind }) {
  const { t, language: own } = useWords();
  const [search] = useSearchParams();
  const person = chosenPerson(view, paper, search.get('member'));
  const language = paperLanguage(search.get('lang'), person ?? principalOf(view), own);
  const words = useWordsIn(language);
  const reference = useReference(language);
  const appointment = openAppointments(view).find(({ id }) => id === search.get('appointment')) ?? openAppointments(view)[0];

  return (
    <main className="paper-page" id="content">
      <div className="paper-tools no-print">
        <PageTitle text={t(`paper.${paper}`)} />
        <PaperChoices view={view} paper={paper} person={person} language={language} appointmentId={appointment?.id} />
        <Group gap="sm">
          <Button onClick={() => print()} disabled={!words || !reference.ready || !mayPrint(view, paper)}>
            {t('print.do')}
          </Button>
          <Link to={`/cases/${view.id}`}>{t('print.back')}</Link>
        </Group>
      </div>
      {reference.error && !reference.ready && <LoadFailure error={reference.error} onRetry={reference.refetch} />}
      {words && reference.ready ? (
        <article className={`paper paper-${paper}`} lang={language} dir={writing[language].dir} aria-label={words.t(`paper.${paper}`)}>
          <PaperContent paper={paper} view={view} words={words} reference={reference} person={person} appointment={appointment} />
        </article>
      ) : (
        !reference.error && <Loading />
      )}
    </main>
  );
}

interface ChoicesProps {
  view: CaseView;
  paper: PaperKind;
  person: Member | undefined;
  language: ScreenLanguage;
  appointmentId: string | undefined;
}

/** All choices are in the address: a paper can be opened again as it was. */
function PaperChoices({ view, paper, person, language, appointmentId }: ChoicesProps) {
  const words = useWords();
  const { t } = words;
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const people = peopleOf(view, paper);
  const appointments = paper === 'appointment' ? openAppointments(view) : [];
  const choose = (name: string, value: string): void => setSearch({ ...Object.fromEntries(search), [name]: value }, { replace: true });
  return (
    <Group gap="md" align="flex-end">
      <NativeSelect
        label={t('paper.choose')}
        value={paper}
        onChange={(event) => void navigate(paperPath(view.id, event.currentTarget.value as PaperKind), { replace: true })}
      >
        {papers
          .filter((each) => each === paper || hasPaper(view, each))
          .map((each) => (
            <option key={each} value={each}>
              {t(`paper.${each}`)}
            </option>
          ))}
      </NativeSelect>
      {people.length > 1 && (
        <NativeSelect label={t('paper.choosePerson')} value={person?.id} onChange={(event) => choose('member', event.currentTarget.value)}>
          {people.map((each) => (
            <option key={each.id} value={each.id}>
              {fullName(each)}
            </option>
          ))}
        </NativeSelect>
      )}
      {appointments.length > 1 && (
        <NativeSelect
          label={t('paper.chooseAppointment')}
          value={appointmentId}
          onChange={(event) => choose('appointment', event.currentTarget.value)}
        >
          {appointments.map(({ id, at, kind }) => (
            <option key={id} value={id}>
              {`${words.instant(at)} · ${t(`appointmentKind.${kind}`)}`}
            </option>
          ))}
        </NativeSelect>
      )}
      <NativeSelect label={t('paper.chooseLanguage')} value={language} onChange={(event) => choose('lang', event.currentTarget.value)}>
        {screenLanguages.map((each) => (
          <option key={each} value={each} lang={each}>
            {writing[each].own}
          </option>
        ))}
      </NativeSelect>
    </Group>
  );
}

function chosenPerson(view: CaseView, paper: PaperKind, asked: string | null): Member | undefined {
  const people = peopleOf(view, paper);
  return people.find(({ id }) => id === asked) ?? people[0];
}

const principalOf = ({ members }: CaseView): Member | undefined => members.find(({ principal }) => principal);

/** The language chosen, else that of the person when there is such a paper, else that of the screen. */
function paperLanguage(chosen: string | null, person: Member | undefined, own: ScreenLanguage): ScreenLanguage {
  if (chosen) return screenLanguage(chosen);
  return screenLanguages.find((each) => each === person?.language) ?? own;
}
