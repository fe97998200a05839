import type { Batch, Preview } from "../../preview/node/open-preview";

/** Trips to Excel since `batches` was emptied: office.js letting go of references in a batch of its own is none. */
export const syncsOf = ({ batches }: Preview): number => batches.filter(isOurs).length;

const isOurs = ({ request }: Batch): boolean =>
  request.Actions.some(({ ActionType, Name }) => ActionType > 1 && !Name.startsWith("_"));

/** The largest request of ours, in bytes. */
export const largestRequest = ({ batches }: Preview): number =>
  Math.max(
    0,
    ...batches.filter(isOurs).map(({ request }) => Buffer.byteLength(JSON.stringify(request))),
  );

/** All bytes of ours together. */
export const sentBytes = ({ batches }: Preview): number =>
  batches
    .filter(isOurs)
    .reduce((sum, { request }) => sum + Buffer.byteLength(JSON.stringify(request)), 0);
