import { addedFacts, annualBeneficiaries, closedYears, programmeFirstYear, type AnnualTable, type Change } from '#domain';
import { currentMoment } from '#platform/context';
import { accepted } from '#platform/refused';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseHooks } from '../cases/case-hooks';
import { addDepartureFacts, annualFigures, foldDepartures } from './annual-beneficiaries.query';

type Counted = Extract<Change, { kind: 'departed' | 'departure-corrected' }>;

/** Annual beneficiaries of return: members with a confirmed departure, by year of departure. DOMAIN §9. */
@Injectable()
export class AnnualBeneficiariesService implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hooks: CaseHooks,
  ) {}

  onModuleInit(): void {
    this.hooks.on(['departed', 'departure-corrected'], async (change: Counted) => {
      await this.unitOfWork.sql(addDepartureFacts, [JSON.stringify(addedFacts(change))]);
    });
  }

  /** Exact at commit, the running year included: for those who are signed in. */
  internal(): Promise<AnnualTable> {
    return this.table(Number(currentMoment().day.slice(0, 4)));
  }

  /** Published series and closed periods only: for everybody. */
  public(): Promise<AnnualTable> {
    return this.table(closedYears(currentMoment().day).at(-1) ?? programmeFirstYear);
  }

  /** Folds new departures; how many years were touched. Figures read the same before, during and after. */
  fold(): Promise<number> {
    return this.unitOfWork.run(async () => (await this.unitOfWork.sql(foldDepartures)).length);
  }

  private table(lastYear: number): Promise<AnnualTable> {
    return this.unitOfWork.read(async () => {
      const [row] = await this.unitOfWork.sql(annualFigures);
      return accepted(annualBeneficiaries({ ...row!, firstYear: programmeFirstYear, lastYear }));
    });
  }
}
