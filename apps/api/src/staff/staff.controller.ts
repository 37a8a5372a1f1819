import { StaffService } from '#casework/staff/staff.service';
import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Edits } from '../edits.decorator';
import { Id } from '../id.pipe';
import { IfMatch } from '../if-match.decorator';
import { MadeDto } from '../made.dto';
import { Permit } from '../permit.decorator';
import { ColleagueListDto, StaffChangeDto, StaffListDto } from './staff.dto';

@ApiTags('staff')
@Controller('api/v1/staff')
export class StaffController {
  constructor(private readonly staff: StaffService) {}

  /** The accounts of the administrator's organisation. */
  @Get()
  @Permit('staff:read')
  async list(): Promise<StaffListDto> {
    return { items: await this.staff.list() };
  }

  /** To whom a case can be given: the organisation's active caseworkers and supervisors, by office. */
  @Get('caseworkers')
  @Permit('case:assign')
  async caseworkers(): Promise<ColleagueListDto> {
    return { items: await this.staff.caseworkers() };
  }

  /** Changes roles or disables an account; acts on that person's next request. */
  @Patch(':id')
  @Permit('staff:edit')
  @Edits()
  change(@Param('id', Id) id: string, @IfMatch() seen: number, @Body() wanted: StaffChangeDto): Promise<MadeDto> {
    return this.staff.change(id, seen, wanted);
  }
}
