import { Controller, Get, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../permit.decorator';
import { UnchangingInterceptor } from '../unchanging.interceptor';
import { reference, referenceFingerprint } from './reference';
import { ReferenceDto } from './reference.dto';

@ApiTags('cases')
@Controller('api/v1/reference')
export class ReferenceController {
  /** Countries, regions, languages, consulates, FORAS projects, policies, consent forms and airports, in three languages. */
  @Get()
  @Permit('session:own')
  @UseInterceptors(new UnchangingInterceptor(referenceFingerprint))
  read(): ReferenceDto {
    return reference;
  }
}
