import type { Coauthor } from "../../preview/node/coauthor";
import type { BatchRequest } from "../../preview/protocol/wire";

/** As `Excel.run`, in somebody else's Excel: the same office.js with another way out. Their handlers are not called. */
export async function runAs<T>(
  client: Coauthor,
  work: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  const context = new Excel.RequestContext();
  Reflect.set(context, "_requestExecutor", {
    executeAsync: async (_data: unknown, _flags: unknown, message: { Body: BatchRequest }) => ({
      ErrorCode: "",
      ErrorMessage: "",
      Headers: {},
      Body: structuredClone(await client.answer(structuredClone(message.Body))),
    }),
  });
  const made = await work(context);
  await context.sync();
  return made;
}
