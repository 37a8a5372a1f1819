import { AnnualBeneficiariesService } from '#casework/reports/annual-beneficiaries.service';
import { Injectable } from '@nestjs/common';
import { OnJob, type Processor } from '../on-job.decorator';

/** Folds new departures, so that reading the annual table stays as fast as it is. */
@Injectable()
@OnJob('fold-departures')
export class FoldDeparturesProcessor implements Processor<'fold-departures'> {
  constructor(private readonly figures: AnnualBeneficiariesService) {}

  async process(): Promise<void> {
    await this.figures.fold();
  }
}
