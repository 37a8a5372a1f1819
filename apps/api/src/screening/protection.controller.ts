import { CaseEntriesService } from '#casework/cases/case-entries.service';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Creates } from '../creates.interceptor';
import { Id } from '../id.pipe';
import { MadeDto } from '../made.dto';
import { Permit } from '../permit.decorator';
import { BestInterestApprovalDto, BestInterestDto } from './best-interest.dto';
import { AuthorityRecordDto, AuthorityReviewDto, ProtectionCheckDto } from './protection.dto';

@ApiTags('screening')
@Controller('api/v1/cases/:id')
export class ProtectionController {
  constructor(private readonly entries: CaseEntriesService) {}

  /** The protection check that every case passes: may it go on? */
  @Post('protection-checks')
  @Permit('protection:check')
  @Creates()
  check(@Param('id', Id) id: string, @Body() check: ProtectionCheckDto): Promise<MadeDto> {
    return this.entries.give(id, { type: 'check-protection', ...check });
  }

  /** Determines whether return is in the best interest of an unaccompanied minor; a second person has to approve it. */
  @Post('best-interest-determinations')
  @Permit('best-interest:determine')
  @Creates()
  determine(@Param('id', Id) id: string, @Body() determination: BestInterestDto): Promise<MadeDto> {
    return this.entries.give(id, { type: 'determine-best-interest', ...determination });
  }

  /** The second person's answer to the determination. */
  @Post('best-interest-approvals')
  @Permit('best-interest:approve')
  @Creates()
  approve(@Param('id', Id) id: string, @Body() approval: BestInterestApprovalDto): Promise<MadeDto> {
    return this.entries.give(id, { type: 'approve-best-interest', ...approval });
  }

  /** Why a child may travel with one parent alone, with the evidence that was shown. */
  @Post('parental-authorities')
  @Permit('authority:record')
  @Creates()
  recordAuthority(@Param('id', Id) id: string, @Body() record: AuthorityRecordDto): Promise<MadeDto> {
    return this.entries.give(id, { type: 'record-authority', ...record });
  }

  /** A protection officer has seen the evidence, and accepts it or not. */
  @Post('parental-authority-reviews')
  @Permit('authority:accept')
  @Creates()
  acceptAuthority(@Param('id', Id) id: string, @Body() review: AuthorityReviewDto): Promise<MadeDto> {
    return this.entries.give(id, { type: 'accept-authority', ...review });
  }
}
