import { TravelRestrictionsService } from '#casework/departures/travel-restrictions.service';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { Creates } from '../creates.interceptor';
import { Id } from '../id.pipe';
import { MadeDto } from '../made.dto';
import { Nothing } from '../nothing.pipe';
import { PageQuery } from '../page.dto';
import { Permit } from '../permit.decorator';
import { NewRestrictionDto, RestrictionsDto } from './travel-restrictions.dto';

@ApiTags('departures')
@Controller('api/v1/travel-restrictions')
export class TravelRestrictionsController {
  constructor(private readonly restrictions: TravelRestrictionsService) {}

  /** Newest first, those that have ended included. */
  @Get()
  @Permit('programme:read')
  list(@Query() { after, limit }: PageQuery): Promise<RestrictionsDto> {
    return this.restrictions.list(after, limit);
  }

  /** Closes a country, an airport or a carrier for a period, with its exceptions. */
  @Post()
  @Permit('restriction:keep')
  @Creates()
  open(@Body() restriction: NewRestrictionDto): Promise<MadeDto> {
    return this.restrictions.open(restriction);
  }

  /** Opens again what was closed. */
  @Post(':id/end')
  @Permit('restriction:keep')
  @Creates()
  @ApiBody({ schema: { type: 'object' }, required: false })
  end(@Param('id', Id) id: string, @Body(Nothing) _nothing: undefined): Promise<MadeDto> {
    return this.restrictions.end(id);
  }
}
