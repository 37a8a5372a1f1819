import { SimilarPeopleService } from '#casework/cases/similar-people.service';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../permit.decorator';
import { SimilarPeopleDto, SimilarPeopleQuery } from './similar-people.dto';

@ApiTags('cases')
@Controller('api/v1/similar-people')
export class SimilarPeopleController {
  constructor(private readonly people: SimilarPeopleService) {}

  /** Who might already be known: asked while registering, before a second case is made for the same person. */
  @Post()
  @Permit('case:register')
  @HttpCode(200)
  async find(@Body() { familyName, givenNames, birthYear }: SimilarPeopleQuery): Promise<SimilarPeopleDto> {
    return { people: await this.people.find(familyName, givenNames, birthYear ?? null) };
  }
}
