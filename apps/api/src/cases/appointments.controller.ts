import { AppointmentsService } from '#casework/cases/appointments.service';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Creates } from '../creates.interceptor';
import { Id } from '../id.pipe';
import { MadeDto } from '../made.dto';
import { Permit } from '../permit.decorator';
import { AppointmentOutcomeDto, NewAppointmentDto } from './appointment.dto';

@ApiTags('cases')
@Controller('api/v1/cases/:id/appointments')
export class AppointmentsController {
  constructor(private readonly appointments: AppointmentsService) {}

  /** Plans an appointment with one person or the household. */
  @Post()
  @Permit('case:follow')
  @Creates()
  plan(@Param('id', Id) id: string, @Body() appointment: NewAppointmentDto): Promise<MadeDto> {
    return this.appointments.plan(id, { ...appointment, at: new Date(appointment.at) });
  }

  /** It was kept, missed or cancelled. */
  @Post(':appointmentId/outcome')
  @Permit('case:follow')
  @Creates()
  close(
    @Param('id', Id) id: string,
    @Param('appointmentId', Id) appointmentId: string,
    @Body() { outcome }: AppointmentOutcomeDto,
  ): Promise<MadeDto> {
    return this.appointments.close(id, appointmentId, outcome);
  }
}
