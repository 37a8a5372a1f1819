import { HouseholdService } from '#casework/cases/household.service';
import { SplitsService } from '#casework/cases/splits.service';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Creates } from '../creates.interceptor';
import { Id } from '../id.pipe';
import { MadeDto } from '../made.dto';
import { Permit } from '../permit.decorator';
import { MergeDto, NewMemberDto, PrincipalDto, RemovalDto, SplitDto } from './household.dto';

@ApiTags('cases')
@Controller('api/v1/cases/:id')
export class HouseholdController {
  constructor(
    private readonly household: HouseholdService,
    private readonly splits: SplitsService,
  ) {}

  /** Adds a newborn, or somebody who joins the household: at the beginning of the road. */
  @Post('members')
  @Permit('case:household')
  @Creates()
  add(@Param('id', Id) id: string, @Body() member: NewMemberDto): Promise<MadeDto> {
    return this.household.add(id, member);
  }

  /** Somebody who is no member of the household (any more); a booking that counted on them falls. */
  @Post('members/:memberId/removal')
  @Permit('case:household')
  @Creates()
  remove(@Param('id', Id) id: string, @Param('memberId', Id) memberId: string, @Body() { reason }: RemovalDto): Promise<MadeDto> {
    return this.household.remove(id, memberId, reason);
  }

  /** Another member speaks for the household. */
  @Post('principal')
  @Permit('case:household')
  @Creates()
  changePrincipal(@Param('id', Id) id: string, @Body() { memberId }: PrincipalDto): Promise<MadeDto> {
    return this.household.changePrincipal(id, memberId);
  }

  /** These members go on in a case of their own, to which the answer points. */
  @Post('split')
  @Permit('case:split')
  @Creates()
  split(@Param('id', Id) id: string, @Body() { memberIds }: SplitDto): Promise<MadeDto> {
    return this.splits.split(id, memberIds);
  }

  /** The people of another case join this one; what happened on the other one stays written there. */
  @Post('merge')
  @Permit('case:split')
  @Creates()
  merge(@Param('id', Id) id: string, @Body() { otherCaseId }: MergeDto): Promise<MadeDto> {
    return this.splits.merge(id, otherCaseId);
  }
}
