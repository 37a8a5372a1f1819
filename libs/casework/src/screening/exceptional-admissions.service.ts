import { holds } from '#domain';
import { currentActor } from '#platform/context';
import { refused } from '#platform/refused';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { countExceptions, type ExceptionCount } from './exceptional-admissions.query';

/** How often supervisors have admitted households that the rules alone would not, and why: counts, no case. */
@Injectable()
export class ExceptionalAdmissionsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By year and reason, newest first. Refusal `not-permitted` for everybody but supervisors, whatever door they come through. */
  count(): Promise<ExceptionCount[]> {
    return this.unitOfWork.read(async () => {
      const { roles, organisationId } = currentActor();
      if (!holds(roles, 'exception:read')) throw refused('not-permitted');
      return this.unitOfWork.sql(countExceptions, [organisationId]);
    });
  }
}
