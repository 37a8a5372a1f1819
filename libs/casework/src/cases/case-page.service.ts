import {
  standing,
  tasksAsRead,
  type CaseFacts,
  type CaseStanding,
  type CaseTask,
  type Day,
  type MemberFacts,
  type ParentalLink,
} from '#domain';
import { currentActor, currentMoment } from '#platform/context';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { AccessLog } from './access-log';
import { casePage, type CasePageRow, type Person } from './case-page.query';
import { CaseRecord } from './case-record';
import { readEntry, type PageEntry } from './page-entry';
import { waitlistPosition } from './waitlist-position.query';

export interface CasePage extends Omit<CasePageRow, 'people' | 'entries'> {
  id: string;
  number: string;
  destination: string;
  registeredOn: Day;
  standing: CaseStanding;
  tasks: CaseTask[];
  members: (Person & Pick<MemberFacts, 'milestones' | 'exit'>)[];
  links: ParentalLink[];
  entries: PageEntry[];
  suspended: CaseFacts['suspended'];
  /** From 1, while the household waits for intake; else `null`. */
  waitlistPosition: number | null;
}

/** Opening a case: its facts, what the reader may do with it, and the entry in the access log, all in one transaction. */
@Injectable()
export class CasePageService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
    private readonly accessLog: AccessLog,
  ) {}

  open(caseId: string): Promise<CasePage> {
    return this.unitOfWork.read(async () => {
      const facts = await this.cases.facts(caseId);
      const [row] = await this.unitOfWork.sql(casePage, [caseId]);
      await this.accessLog.record('case-opened', caseId);

      const actor = currentActor();
      const { people, entries, ...page } = row!;
      const { id, number, destination, registeredOn, links, suspended } = facts;
      return {
        ...page,
        ...{ id, number, destination, registeredOn, links, suspended },
        standing: standing(facts, actor, currentMoment()),
        tasks: tasksAsRead(facts, actor, currentMoment().day),
        members: people.map((person) => ({ ...person, ...roadOf(facts.members, person.id) })),
        entries: entries.map((entry) => readEntry(entry, actor)),
        waitlistPosition: await this.waitlistPosition(facts),
      };
    });
  }

  private async waitlistPosition({ id, screening }: CaseFacts): Promise<number | null> {
    if (screening?.outcome !== 'waitlisted') return null;
    const [row] = await this.unitOfWork.sql(waitlistPosition, [id]);
    return row!.position;
  }
}

function roadOf(members: MemberFacts[], id: string): Pick<MemberFacts, 'milestones' | 'exit'> {
  const { milestones, exit } = members.find((member) => member.id === id)!;
  return { milestones, exit };
}
