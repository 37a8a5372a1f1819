import { Controller, Get, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
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
  @ApiOkResponse({ type: ReferenceDto, headers: { ETag: { schema: { type: 'string' } } } })
  @ApiResponse({ status: 304, description: 'Nothing has changed since `If-None-Match`.' })
  @UseInterceptors(new UnchangingInterceptor(referenceFingerprint))
  read(): ReferenceDto {
    return reference;
  }
}
