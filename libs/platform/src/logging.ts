import { readConfig } from './config';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LoggerModule } from 'nestjs-pino';

/** One line a request: id, method, path without its query (a search holds a name), status, milliseconds. Never a person. */
export const logging = LoggerModule.forRootAsync({
  useFactory: () => ({
    pinoHttp: {
      level: readConfig().logLevel,
      quietReqLogger: true,
      serializers: {
        req: ({ id, method, url }: IncomingMessage & { id: string }) => ({ id, method, path: url?.split('?')[0] }),
        res: ({ statusCode }: ServerResponse) => ({ status: statusCode }),
        err: ({ type, code }: { type: string; code?: string }) => ({ type, code }),
      },
    },
  }),
});
