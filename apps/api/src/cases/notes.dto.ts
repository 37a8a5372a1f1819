import type { Note } from '#casework/cases/notes.service';
import { noteGroups, type NoteGroup } from '#domain';
import { OneOf } from '../one-of.decorator';
import { Line } from '../text.decorator';

export class NewNoteDto {
  /** Read by your own role group alone, never exported. */
  @Line(2000)
  text!: string;
}

export class NoteDto implements Note {
  id!: string;
  @OneOf('NoteGroup', Object.keys(noteGroups))
  group!: NoteGroup;
  byName!: string;
  at!: Date;
  text!: string;
}

export class NoteListDto {
  notes!: NoteDto[];
}
