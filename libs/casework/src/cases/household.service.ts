import type { AddedMember, ParentalLink, RemovalReason } from '#domain';
import { currentMoment } from '#platform/context';
import { newId } from '#platform/ids';
import { refused } from '#platform/refused';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { birthOf } from './birth';
import { CaseRecord } from './case-record';
import { ExitsService } from './exits.service';
import type { Made } from './made';
import { Member } from './member.entity';
import { memberRow } from './member-row';
import { ParentalLinkRow } from './parental-link.entity';
import { noticedOf, type Noticed } from './noticed';
import type { Particulars } from './registration.service';
import { SecretFile } from './secret-file';

/** A tie of the new person to somebody on the case: the one named is the adult, or the child. */
export interface NewTie {
  adultId?: string;
  childId?: string;
  kind: ParentalLink['kind'];
}

export interface NewMember extends Particulars, Noticed {
  /** Born since the household registered. */
  newborn: boolean;
  links: NewTie[];
}

/** Who is on a case: people come and leave, and one of them speaks for all. DOMAIN §2. */
@Injectable()
export class HouseholdService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
    private readonly exits: ExitsService,
    private readonly secretFile: SecretFile,
  ) {}

  /** The new person's id. What was noticed of them goes to the secret files. Refusals: those of `birthOf` and of the rule `add-member`. */
  add(caseId: string, { newborn, links: ties, born, age, ...person }: NewMember): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lock(caseId);
      const id = newId();
      const added = { ...person, id, birth: birthOf({ born, age }, id, currentMoment().day) };
      const links = ties.map((tie) => linkOf(tie, id));

      const change = this.cases.decide<'member-added'>({ type: 'add-member', member: asFacts(added), newborn, links }, facts);

      await this.unitOfWork.manager.insert(Member, memberRow(added, caseId, change.member.principal));
      if (links.length)
        await this.unitOfWork.manager.insert(
          ParentalLinkRow,
          links.map((link) => ({ ...link, caseId })),
        );
      await this.secretFile.add(caseId, noticedOf([added]));

      await this.cases.record(facts, change);
      return { id, version: 1, caseId };
    });
  }

  /** Somebody who is no member of the household (any more): a booking that counted on them falls. */
  remove(caseId: string, memberId: string, reason: RemovalReason): Promise<Made> {
    return this.exits.leave(caseId, { type: 'remove-member', memberId, reason });
  }

  changePrincipal(caseId: string, memberId: string): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lock(caseId);

      const change = this.cases.decide<'principal-changed'>({ type: 'change-principal', memberId }, facts);

      await this.cases.record(facts, change);
      return { id: caseId, version: null, caseId };
    });
  }
}

function linkOf({ adultId, childId, kind }: NewTie, id: string): ParentalLink {
  if ((adultId === undefined) === (childId === undefined)) throw refused('invalid-input', { fields: ['links'] });
  return { childId: childId ?? id, adultId: adultId ?? id, kind };
}

function asFacts({ id, sex, birth, nationality, language, inMorocco, wishesToReturn, earlierReturnYear }: AddedMember): AddedMember {
  return { id, sex, birth, nationality, language, inMorocco, wishesToReturn, earlierReturnYear };
}
