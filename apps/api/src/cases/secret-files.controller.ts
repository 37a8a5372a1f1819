import { SecretFilesService } from '#casework/cases/secret-files.service';
import { secretGroups, type SecretGroup } from '#domain';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '../id.pipe';
import { OneOfPipe } from '../one-of.pipe';
import { Permit } from '../permit.decorator';
import { SecretFileDto, SecretFileQuery } from './secret-file.dto';

const aGroup = new OneOfPipe(secretGroups);

@ApiTags('cases')
@Controller('api/v1/cases/:id/secret-files')
export class SecretFilesController {
  constructor(private readonly files: SecretFilesService) {}

  /** Opens the secret file of one group, for those who hold its grant; who opened it and why is kept. */
  @Get(':group')
  @Permit('secret:health', 'secret:protection')
  async open(
    @Param('id', Id) id: string,
    @Param('group', aGroup) group: SecretGroup,
    @Query() { purpose }: SecretFileQuery,
  ): Promise<SecretFileDto> {
    return { entries: await this.files.open(id, group, purpose) };
  }
}
