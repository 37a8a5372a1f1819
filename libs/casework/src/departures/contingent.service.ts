import { seatsLeft, type Funder } from '#domain';
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

  list(): Promise<ContingentBalance[]> {
    return this.unitOfWork.read(async () => {
      const rows = await this.unitOfWork.manager.find(Contingent, { order: { signedOn: 'ASC' } });
      return rows.map((row) => ({
        ...{
          agreement: row.agreement,
          funder: row.funder,
          granted: row.granted,
          reserved: row.reserved,
          flown: row.flown,
          forfeited: row.forfeited,
        },
        ...{ openingUsed: row.openingUsed, left: seatsLeft(row), fictitious: row.openingFictitious },
      }));
    });
  }
}
