import { Module } from '@nestjs/common';
import { ApiModule } from '../../api/src/api.module';
import { WorkerModule } from '../../worker/src/worker.module';

/** API and worker in one process: the same modules as in production, where each is a process of its own. */
@Module({ imports: [ApiModule, WorkerModule] })
export class StandaloneModule {}
