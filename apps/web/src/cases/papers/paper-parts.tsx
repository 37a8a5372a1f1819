import type { ReactNode } from 'react';
import type { CaseView, Member } from '../../api/types';
import { Ltr } from '../../i18n/ltr';
import type { Words } from '../../i18n/words';
import { today } from '../../i18n/words';
import { fullName } from '../case/case-query';
import type { PaperKind } from './papers';

/** The head of a sheet: whose programme, which paper, which version, which case. */
export function PaperHead({ paper, view, words, version }: { paper: PaperKind; view: CaseView; words: Words; version?: string }) {
  const { t } = words;
  return (
    <header className="paper-head">
      <p>{t('paper.programme')}</p>
      <h2>{t(`paper.${paper}`)}</h2>
      <p className="paper-line">
        <span>
          {t('paper.number')} <Ltr>{view.number}</Ltr>
        </span>
        <bdi>{view.office.name}</bdi>
        {version && <span>{t('paper.version', { version })}</span>}
      </p>
    </header>
  );
}

/** The day of printing, so that an old copy can be told from a new one. */
export function PaperFoot({ words }: { words: Words }) {
  return <footer className="paper-foot">{words.t('print.printedOn', { day: words.day(today()) })}</footer>;
}

/** What is known, as label and value. */
export function Facts({ rows }: { rows: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="paper-facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What is written in by hand; `wide`: over both columns. */
export function Blank({ label, wide }: { label: string; wide?: boolean }) {
  return (
    <div className={wide ? 'paper-blank wide' : 'paper-blank'}>
      <span>{label}</span>
      <span className="paper-rule" />
    </div>
  );
}

/** Room for a signature, a thumb print or a stamp. */
export function SignBox({ label, tall }: { label: string; tall?: boolean }) {
  return <div className={tall ? 'paper-box tall' : 'paper-box'}>{label}</div>;
}

/** A box to be ticked by hand. */
export function Tick({ label }: { label: string }) {
  return (
    <span className="paper-tick">
      <span className="paper-square" aria-hidden />
      {label}
    </span>
  );
}

/** Names and birth of people, with or without what a paper may further say of them. */
export function PeopleTable({
  people,
  words,
  columns,
}: {
  people: readonly Member[];
  words: Words;
  columns: readonly (readonly [label: string, value: (person: Member) => ReactNode])[];
}) {
  return (
    <table className="paper-table">
      <thead>
        <tr>
          <th scope="col">{words.t('paper.name')}</th>
          {columns.map(([label]) => (
            <th scope="col" key={label}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <td>
              <bdi>{fullName(person)}</bdi>
            </td>
            {columns.map(([label, value]) => (
              <td key={label}>{value(person)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who reads, hears and signs beside the person: the same for every form. */
export function Signatures({ words }: { words: Words }) {
  const { t } = words;
  return (
    <section className="paper-signatures">
      <Blank label={t('paper.readIn')} wide />
      <Blank label={t('paper.placeAndDay')} wide />
      <p className="paper-ticks">
        {t('paper.declaredBy')}
        {(['signature', 'thumb', 'oral'] as const).map((method) => (
          <Tick key={method} label={t(`consentMethod.${method}`)} />
        ))}
      </p>
      <SignBox label={t('paper.signatureOrThumb')} tall />
      <SignBox label={`${t('paper.officer')} – ${t('paper.nameAndSignature')}`} tall />
      <SignBox label={`${t('paper.interpreter')} – ${t('paper.nameAndSignature')}`} />
      <SignBox label={`${t('paper.witness')} – ${t('paper.nameAndSignature')}`} />
      <Blank label={t('paper.present')} wide />
    </section>
  );
}
