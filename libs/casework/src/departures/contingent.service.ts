import { seatsLeft, type Funder } from '#domain';
import { refused } from '#platform/refused';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { Contingent } from './contingent.entity';

export interface ContingentBalance {
  agreement: string;
  funder: Funder;
  granted: number;
  reserved: number;
  flown: number;
  forfeited: number;
  openingUsed: number | null;
  /** `null`: not known, until the funder says how many were used before. */
  left: number | null;
  /** Demonstration data marks its opening balance as invented. */
  fictitious: boolean;
}

/** The balance of state-paid seats as it may be shown. */
@Injectable()
export class ContingentService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The agreement in force. Refusal `not-found` until its ledger is opened. */
  get(): Promise<ContingentBalance> {
    return this.unitOfWork.read(async () => {
      const [row] = await this.unitOfWork.manager.find(Contingent, { order: { signedOn: 'DESC' }, take: 1 });
      if (!row) throw refused('not-found');
      const { agreement, funder, granted, reserved, flown, forfeited, openingUsed, openingFictitious: fictitious } = row;
      return { agreement, funder, granted, reserved, flown, forfeited, openingUsed, left: seatsLeft(row), fictitious };
    });
  }
}
