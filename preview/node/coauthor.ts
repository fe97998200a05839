import type { RaisedEvent } from "../model/events";
import type { PreviewWorkbook } from "../model/preview-workbook";
import type { Endpoint } from "../protocol/endpoint";
import { QuerySession } from "../protocol/process-query";
import type { BatchRequest, BatchResponse } from "../protocol/wire";

/**
 * Somebody else's Excel on the same workbook: a session, references and listeners of their own. office.js is one to a
 * realm and speaks to one host; tests let it make the batches of this client too (tests/preview/run-as.ts).
 */
export interface Coauthor {
  answer(request: BatchRequest): Promise<BatchResponse>;
  /** What they were told since they were last asked. */
  heard(): readonly RaisedEvent[];
}

export function coauthorOf(
  workbook: PreviewWorkbook,
  endpoint: Endpoint,
  number: number,
): Coauthor {
  const client = `coauthor-${number}`;
  const { events, engine } = workbook.book;
  const session = new QuerySession({
    root: workbook.root,
    services: {},
    beforeRead: () => workbook.beforeRead(),
    beforeChange: () => workbook.beforeChange(),
  });
  return {
    answer: (request) =>
      endpoint.between(() =>
        events.as(client, async () => {
          const end = engine.history.begin();
          try {
            return await session.execute(request);
          } finally {
            end();
          }
        }),
      ),
    heard: () => events.take(client),
  };
}
