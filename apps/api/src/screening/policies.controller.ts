import { PoliciesService } from '#casework/screening/policies.service';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Creates } from '../creates.interceptor';
import { MadeDto } from '../made.dto';
import { Permit } from '../permit.decorator';
import { NewPolicyDto } from './policy.dto';

@ApiTags('programme')
@Controller('api/v1/programme/policies')
export class PoliciesController {
  constructor(private readonly policies: PoliciesService) {}

  /** Adds a dated version; where one is in force on its first day, that one ends the day before. */
  @Post()
  @Permit('policy:edit')
  @Creates()
  add(@Body() { code, from, to, mode, accompaniedMinorsCount }: NewPolicyDto): Promise<MadeDto> {
    return this.policies.add({ code, from, to, mode, settings: { accompaniedMinorsCount } });
  }
}
