import { ProgrammeService } from '#casework/cases/programme.service';
import { ProjectionsService } from '#casework/cases/projections.service';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Creates } from '../creates.interceptor';
import { MadeDto } from '../made.dto';
import { Permit } from '../permit.decorator';
import { LimitsChangeDto } from './limits.dto';
import { ProgrammeDto, ProjectionDto } from './programme.dto';

const never: ProjectionDto = { cause: null, total: 0, done: 0, startedAt: null, finishedAt: null };

@ApiTags('programme')
@Controller('api/v1/programme')
export class ProgrammeController {
  constructor(
    private readonly programme: ProgrammeService,
    private readonly projections: ProjectionsService,
  ) {}

  /** Intake, policies and limits as they hold for every case, and who decided them. */
  @Get()
  @Permit('programme:read')
  read(): Promise<ProgrammeDto> {
    return this.programme.read();
  }

  /** How far the latest look at all open cases has come. */
  @Get('projection')
  @Permit('programme:read')
  async projection(): Promise<ProjectionDto> {
    return (await this.projections.latest()) ?? never;
  }

  /** Sets some limits; every open case is looked at again. */
  @Post('limits')
  @Permit('programme:edit')
  @Creates()
  setLimits(@Body() limits: LimitsChangeDto): Promise<MadeDto> {
    return this.programme.setLimits({ ...limits });
  }
}
