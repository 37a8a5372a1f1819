import { CaseHistoryService } from '#casework/cases/case-history.service';
import { CaseListService } from '#casework/cases/case-list.service';
import { CasePageService } from '#casework/cases/case-page.service';
import { RegistrationService } from '#casework/cases/registration.service';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Creates } from '../creates.interceptor';
import { MadeDto } from '../made.dto';
import { PageQuery } from '../page.dto';
import { Permit } from '../permit.decorator';
import { Id } from '../id.pipe';
import { CaseHistoryDto } from './case-history.dto';
import { CaseListDto, CaseListQuery } from './case-list.dto';
import { CasePageDto } from './case-page.dto';
import { RegisterDto } from './register.dto';

@ApiTags('cases')
@Controller('api/v1/cases')
export class CasesController {
  constructor(
    private readonly registration: RegistrationService,
    private readonly lists: CaseListService,
    private readonly pages: CasePageService,
    private readonly histories: CaseHistoryService,
  ) {}

  /** Registers a household: information notice, consent to data processing, members, links, what was signalled. */
  @Post()
  @Permit('case:register')
  @Creates()
  register(@Body() household: RegisterDto): Promise<MadeDto> {
    return this.registration.register(household);
  }

  /** Cases in reach, newest first, by step or by number. */
  @Get()
  @Permit('case:read')
  list(@Query() query: CaseListQuery): Promise<CaseListDto> {
    return this.lists.list(query);
  }

  /** A case with everything its page needs, and what the reader may do with it. */
  @Get(':id')
  @Permit('case:read')
  open(@Param('id', Id) id: string): Promise<CasePageDto> {
    return this.pages.open(id);
  }

  /** What happened on the case, newest first. */
  @Get(':id/history')
  @Permit('case:read')
  history(@Param('id', Id) id: string, @Query() { after, limit }: PageQuery): Promise<CaseHistoryDto> {
    return this.histories.read(id, after, limit);
  }
}
