import { ScreeningService } from '#casework/screening/screening.service';
import type { AssessmentInput } from '#domain';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { ApiBodyByKind, BodyByKind } from '../by-kind.pipe';
import { Creates } from '../creates.interceptor';
import { Id } from '../id.pipe';
import { MadeDto } from '../made.dto';
import { Nothing } from '../nothing.pipe';
import { Permit } from '../permit.decorator';
import { assessmentKinds } from './assessment.dto';
import { ExceptionalAdmissionDto } from './exceptional-admission.dto';
import { ScreenDto } from './screen.dto';

@ApiTags('screening')
@Controller('api/v1/cases/:id')
export class ScreeningController {
  constructor(private readonly screening: ScreeningService) {}

  /** What the officer in charge found: health and pregnancy by a medical officer, trafficking and asylum by a protection officer. */
  @Post('assessments')
  @Permit('assessment:health', 'assessment:protection')
  @Creates()
  @ApiBodyByKind(assessmentKinds)
  assess(@Param('id', Id) id: string, @BodyByKind(assessmentKinds) assessment: AssessmentInput): Promise<MadeDto> {
    return this.screening.assess(id, assessment);
  }

  /** Screens the household under a policy: all six criteria, each explained. */
  @Post('screenings')
  @Permit('case:screen')
  @Creates()
  screen(@Param('id', Id) id: string, @Body() { policy, reference }: ScreenDto): Promise<MadeDto> {
    return this.screening.screen(id, policy, reference);
  }

  /** The programme's decision: screens once more on the day, and only an eligible household passes. */
  @Post('admission')
  @Permit('case:admit')
  @Creates()
  @ApiBody({ schema: { type: 'object' }, required: false })
  admit(@Param('id', Id) id: string, @Body(Nothing) _nothing: undefined): Promise<MadeDto> {
    return this.screening.admit(id);
  }

  /** A supervisor's exception with its reason, never by the person who registered the case. */
  @Post('exceptional-admission')
  @Permit('case:admit-exceptionally')
  @Creates()
  admitExceptionally(@Param('id', Id) id: string, @Body() { reason, note }: ExceptionalAdmissionDto): Promise<MadeDto> {
    return this.screening.admitExceptionally(id, reason, note);
  }
}
