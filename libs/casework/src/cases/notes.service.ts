import { noteGroupsOf, type NoteGroup } from '#domain';
import { currentActor, currentMoment } from '#platform/context';
import { newId } from '#platform/ids';
import { namedQuery } from '#platform/named-query';
import { UnitOfWork } from '#platform/unit-of-work';
import { Injectable } from '@nestjs/common';
import { AccessLog } from './access-log';
import { CaseNote } from './case-note.entity';
import { CaseRecord } from './case-record';
import type { Made } from './made';

export interface Note {
  id: string;
  group: NoteGroup;
  byName: string;
  at: Date;
  text: string;
}

const list = namedQuery<Note>(
  'case-notes',
  `SELECT n.id, n.note_group AS "group", a.full_name AS "byName", n.occurred_at AS at, n.text
    FROM case_note n JOIN staff_account a ON a.id = n.author_id WHERE n.case_id = $1 AND n.note_group = ANY($2) ORDER BY n.recorded_at DESC, n.id`,
);

/** Notes on a case, each for the role group of its author alone. DOMAIN §2. */
@Injectable()
export class NotesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRecord,
    private readonly accessLog: AccessLog,
  ) {}

  add(caseId: string, text: string): Promise<Made> {
    return this.unitOfWork.run(async () => {
      const facts = await this.cases.lock(caseId);
      const id = newId();

      const change = this.cases.decide<'noted'>({ type: 'add-note', noteId: id }, facts);

      const { id: authorId, roles } = currentActor();
      const [noteGroup] = noteGroupsOf(roles);
      await this.unitOfWork.manager.insert(CaseNote, {
        id,
        caseId,
        noteGroup: noteGroup!,
        authorId,
        text,
        occurredAt: currentMoment().instant,
      });

      await this.cases.record(facts, change);
      return { id, version: null, caseId };
    });
  }

  /** Those of the reader's own groups, newest first; of the others not even their number. */
  list(caseId: string): Promise<Note[]> {
    return this.unitOfWork.read(async () => {
      await this.cases.facts(caseId);
      const notes = await this.unitOfWork.sql(list, [caseId, noteGroupsOf(currentActor().roles)]);
      await this.accessLog.record('notes-read', caseId);
      return notes;
    });
  }
}
