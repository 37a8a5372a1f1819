import { standing, tasksAsRead, type CaseStanding, type CaseTask, type Day, type MemberFacts, type ParentalLink } from '#domain';
import { currentActor, currentMoment } from '#platform/context';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { AccessLog } from './access-log';
import { casePage, type CasePageRow, type Person } from './case-page.query';
import { CaseRecord } from './case-record';

export interface CasePage extends Omit<CasePageRow, 'people'> {
  id: string;
  number: string;
  destination: string;
  registeredOn: Day;
  standing: CaseStanding;
  tasks: CaseTask[];
  members: (Person & Pick<MemberFacts, 'milestones' | 'exit'>)[];
  links: ParentalLink[];
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

      const { people, ...page } = row!;
      const { id, number, destination, registeredOn, links } = facts;
      return {
        ...page,
        ...{ id, number, destination, registeredOn, links },
        standing: standing(facts, currentActor(), currentMoment()),
        tasks: tasksAsRead(facts, facts.programme.limits, currentActor(), currentMoment().day),
        members: people.map((person) => ({ ...person, ...roadOf(facts.members, person.id) })),
      };
    });
  }
}

function roadOf(members: MemberFacts[], id: string): Pick<MemberFacts, 'milestones' | 'exit'> {
  const { milestones, exit } = members.find((member) => member.id === id)!;
  return { milestones, exit };
}
