import { NotesService } from '#casework/cases/notes.service';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Creates } from '../creates.interceptor';
import { Id } from '../id.pipe';
import { MadeDto } from '../made.dto';
import { Permit } from '../permit.decorator';
import { NewNoteDto, NoteListDto } from './notes.dto';

@ApiTags('cases')
@Controller('api/v1/cases/:id/notes')
export class NotesController {
  constructor(private readonly notes: NotesService) {}

  /** A note for the writer's own role group. */
  @Post()
  @Permit('case:note')
  @Creates()
  add(@Param('id', Id) id: string, @Body() { text }: NewNoteDto): Promise<MadeDto> {
    return this.notes.add(id, text);
  }

  /** The notes of the reader's role groups, newest first. */
  @Get()
  @Permit('case:note')
  async list(@Param('id', Id) id: string): Promise<NoteListDto> {
    return { notes: await this.notes.list(id) };
  }
}
